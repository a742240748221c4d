package org.yardstick.measurement.scoring;

/** A scheme that cannot be scored by: which part of it ({@code criteria[KM-1].weight}) and why. */
public final class InvalidScheme extends IllegalArgumentException {

    private final String path;
    private final String reason;

    InvalidScheme(String path, String reason) {
        super(path + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }
}
