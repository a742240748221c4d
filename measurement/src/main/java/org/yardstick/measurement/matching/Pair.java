package org.yardstick.measurement.matching;

/** That this judge judges this entry. */
public record Pair(String entry, String judge) {
    @Override
    public String toString() {
        return entry + " - " + judge;
    }
}
