package org.yardstick.platform.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.yardstick.platform.identity.Organisation;

/** Whom a standard assesses: those who serve customers, or the bodies that assess and certify them. Nobody is assessed against the other's. */
public enum Subject {
    /** Companies, and institutions just the same; what is meant when an edition does not say. */
    COMPANY,
    /** Bodies, evaluated by their peers before a council lets them assess and certify. */
    BODY;

    /** As written in data. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the words about those whom the standard assesses: what bodies read has an ending of its own. */
    public String key(String key) {
        return this == BODY ? key + ".body" : key;
    }

    public static Subject of(Organisation.Kind kind) {
        return switch (kind) {
            case BODY -> BODY;
            case COMPANY, INSTITUTION -> COMPANY;
        };
    }
}
