/** A sheet that comes with its script. */
declare module "*.css" {
  const text: string;
  export default text;
}
