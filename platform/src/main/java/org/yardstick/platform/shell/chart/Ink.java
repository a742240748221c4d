package org.yardstick.platform.shell.chart;

/** What a mark in a drawing means. On screen the style sheet says how it looks, light or dark; on paper its colour is fixed. */
public enum Ink {
    /** The number that is spoken of. */
    STRONG("#0f6b72"),
    /** The number beside it: before, or the other view. */
    SOFT("#8ec4c9"),
    /** Where a number could reach to. */
    TRACK("#e3eaec"),
    LINE("#7b8894"),
    TEXT("#1c2730"),
    QUIET("#44505b"),
    /** What is asked or aimed at. */
    TARGET("#a35c00"),
    /** Text on {@link #STRONG}. */
    PAPER("#ffffff");

    private final String onPaper;

    Ink(String onPaper) {
        this.onPaper = onPaper;
    }

    String name(String property) {
        return property + "-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    String onPaper() {
        return onPaper;
    }
}
