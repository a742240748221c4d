package org.yardstick.platform.offline.report;

/**
 * One question of whoever answers for the ratings, with its answer in plain words.
 *
 * @param address of the part of the report that shows it, as a fragment; empty for none
 */
public record Verdict(Tone tone, String question, String answer, String address) {
    /** What the answer means for using the figures. */
    public enum Tone {
        GOOD,
        PLAIN,
        LOOK,
        STOP;

        public String mark() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
