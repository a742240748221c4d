package org.yardstick.measurement.scoring;

/** Answers that do not fit the scheme: which of them ({@code scores[KM-1].intention}) and why. */
public final class InvalidAnswers extends IllegalArgumentException {

    private final String path;
    private final String reason;

    InvalidAnswers(String path, String reason) {
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
