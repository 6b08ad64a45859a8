<?php
/** Install the site and publish one post. Usage: post.php WORDPRESS ADDRESS; prints the post's id. */
[, $wordpress, $address] = $argv;

mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
$server = new mysqli('localhost', 'root', '', '', 0, getenv('DB_SOCKET'));
$server->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');

/** Instead of WordPress' own: nobody is written to. */
function wp_mail() { return true; }

define('WP_INSTALLING', true);
$_SERVER += array('HTTP_HOST' => parse_url(getenv('SITE'), PHP_URL_HOST), 'REQUEST_URI' => '/');
require $wordpress . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Class 9', 'teacher', 'teacher@school.example', true, '', wp_generate_password());

echo wp_insert_post(array(
    'post_title' => 'Mali and the Soviet Union',
    'post_status' => 'publish',
    'post_author' => 1,
    'post_content' => "Read the map, then answer the questions.\n\n$address\n\nWhat happened in 1968?",
));
