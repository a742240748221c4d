package org.yardstick.measurement.survey.dif;

/** How large a difference is: A negligible, B moderate, C large. */
public enum Size {
    A,
    B,
    C;

    static Size of(double effect, double moderate, double large) {
        var size = Math.abs(effect);
        return size < moderate ? A : size < large ? B : C;
    }
}
