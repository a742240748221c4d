package org.yardstick.platform.api;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** A command line that asks an address, to be tried as it stands with one's own token and identities. */
record Curl(String root, String method, String path, JsonNode operation, boolean open, String body) {
    String line() {
        var parts = new StringJoiner(" \\\n  ").add("curl" + (method.equals("GET") ? "" : " -X " + method));
        if (!open) {
            parts.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        if (!body.isEmpty()) {
            parts.add("-H \"Content-Type: application/json\"");
            parts.add("-d '" + Schemas.JSON.readTree(body).toString().replace("'", "'\\''") + "'");
        }
        var address = "\"" + root + filled() + "\"";
        return open && body.isEmpty() ? "curl " + address : parts.add(address).toString();
    }

    private String filled() {
        var address = path;
        for (var parameter : operation.path("parameters")) {
            var example = parameter.has("example")
                    ? parameter.path("example")
                    : parameter.path("schema").path("examples").path(0);
            if (parameter.path("in").asString().equals("path")) {
                address = address.replace("{" + parameter.path("name").asString() + "}", example.asString());
            }
        }
        return address;
    }
}
