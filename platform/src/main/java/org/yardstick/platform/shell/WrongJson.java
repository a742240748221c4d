package org.yardstick.platform.shell;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells where JSON is wrong and why: line and column when it is no JSON, the field when it says what the address does not take. */
final class WrongJson {
    /** Stands for a field when it is all of it. */
    static final String BODY = "body";

    private WrongJson() {}

    static Declined told(JacksonException wrong) {
        var at = wrong.getLocation();
        var line = at == null ? 0 : at.getLineNr();
        var column = at == null ? 0 : at.getColumnNr();
        var declined = new Declined(HttpStatus.BAD_REQUEST, "wrong-json", line, column);
        var field = field(wrong);
        switch (wrong) {
            case StreamConstraintsException limit -> declined.at(field, "shell.json.beyond-limits");
            case UnrecognizedPropertyException unknown -> declined.at(field, "shell.json.unknown-field");
            case MismatchedInputException other -> declined.at(field, "shell.json.wrong-kind");
            case DatabindException other -> declined.at(field, "shell.json.wrong-kind");
            default -> declined.at(BODY, "shell.json.no-json");
        }
        return declined.with("line", line).with("column", column).noted();
    }

    /** As in {@code sites[2]}. */
    private static String field(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "")
                .replaceFirst("^$", BODY);
    }
}
