<?php
/**
 * For this test only: WordPress asks no server of its own machine and no unusual port, and rightly
 * so. Here the atlas is one. A site on the Internet that shows a public atlas needs no such file.
 */
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', function ($ports) {
    return array_merge($ports, array((int) getenv('ATLAS_PORT')));
});
