package org.yardstick.platform.api;

import java.util.List;
import org.yardstick.platform.shell.Failures;

/**
 * The API's document as people read it.
 *
 * @param root where this instance is reached
 * @param scopes that a token may need
 */
public record ApiPage(String root, List<Group> groups, List<Failure> failures, List<String> scopes) {

    /** What every address begins with. */
    public String base() {
        return root + "/api/v1";
    }

    /** How a token is sent. */
    public String header() {
        return "Authorization: Bearer yst_…";
    }

    /** What every type of problem begins with. */
    public String problem() {
        return Failures.PROBLEM + "…";
    }

    /** What belongs together. */
    public record Group(String name, String about, List<Operation> operations) {}

    /**
     * One method of one address.
     *
     * @param scopes that a token needs; none when the address is open
     * @param body fields of what is sent, none when nothing is
     * @param answer fields of what comes back
     * @param example what comes back, as JSON; empty where it would be too long to be of use
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String about,
            List<String> scopes,
            List<Parameter> parameters,
            List<Field> body,
            List<Answer> answers,
            List<Field> answer,
            String curl,
            String example) {
        /** Whether there is more to say than the heading does. */
        public boolean saysMore() {
            return !about.equals(summary + ".");
        }

        public boolean open() {
            return scopes.isEmpty();
        }
    }

    /** @param in path, query or header */
    public record Parameter(String name, String in, boolean required, String type, String meaning, String example) {}

    /** @param path of the field, as in {@code items[].names.en} */
    public record Field(String path, String type, boolean required, String meaning) {}

    public record Answer(String status, String meaning) {}

    /** A status and the kinds of problems that come with it. */
    public record Failure(int status, List<String> kinds) {}
}
