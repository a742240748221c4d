package org.yardstick.platform.api;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What the variables in addresses mean: the same wherever they stand. */
final class Variables {
    private record Variable(String meaning, String example) {}

    private static final Map<String, Variable> ALL = Map.of(
            "id", new Variable("Identity, as a list gives it.", "0199f3c2-7d7a-7a51-8d0e-1f2a3b4c5d6e"),
            "code", new Variable("Code of the standard.", "OSQS"),
            "version", new Variable("Version of the edition.", "1.0"),
            "criterion", new Variable("Code of the criterion.", "KM-2"),
            "profile", new Variable("Code of the profile.", "property-management"));

    private Variables() {}

    static String meaning(String name) {
        return of(name).meaning;
    }

    static String example(String name) {
        return of(name).example;
    }

    static ObjectNode schema(String name) {
        var schema = Schemas.JSON.createObjectNode().put("type", "string");
        schema.putArray("examples").add(example(name));
        return schema;
    }

    private static Variable of(String name) {
        var variable = ALL.get(name);
        if (variable == null) {
            throw new IllegalStateException("Nobody has explained the variable " + name);
        }
        return variable;
    }
}
