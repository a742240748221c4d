package org.yardstick.measurement.survey;

/** What an attribute is to a customer, in the order that decides between equally frequent ones. */
public enum KanoCategory {
    MUST_BE("M"),
    ONE_DIMENSIONAL("O"),
    ATTRACTIVE("A"),
    INDIFFERENT("I"),
    REVERSE("R"),
    QUESTIONABLE("Q");

    private static final String[] TABLE = {"QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"};

    private final String letter;

    KanoCategory(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    /**
     * The 5 x 5 evaluation table: 1 like, 2 must be, 3 neutral, 4 live with, 5 dislike.
     *
     * @param functional the answer if the attribute is there, {@code dysfunctional} if it is not
     */
    public static KanoCategory of(int functional, int dysfunctional) {
        var found = TABLE[functional - 1].substring(dysfunctional - 1, dysfunctional);
        for (var category : values()) {
            if (category.letter.equals(found)) {
                return category;
            }
        }
        throw new IllegalStateException(found);
    }
}
