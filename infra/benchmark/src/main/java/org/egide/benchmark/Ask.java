package org.egide.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A request of the load.
 *
 * @param method its method
 * @param path its path and query
 * @param accept what it wants
 * @param body JSON, empty for none
 */
record Ask(String method, String path, String accept, byte[] body) {

    static final String JSON = "application/json";
    static final String HTML = "text/html";

    static Ask json(String path) {
        return new Ask("GET", path, JSON, new byte[0]);
    }

    static Ask html(String path) {
        return new Ask("GET", path, HTML, new byte[0]);
    }

    static Ask post(String path, String json) {
        return new Ask("POST", path, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
