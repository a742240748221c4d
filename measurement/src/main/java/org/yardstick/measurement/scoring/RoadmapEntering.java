package org.yardstick.measurement.scoring;

/**
 * What enters a basis of {@link RoadmapRelaxation} when the prices move along an edge: the choice or surplus that stops them first, and of those that
 * do so almost at once the one of largest change, as small pivots spoil the inverse (the ratio test of Harris [1]).
 *
 * <p>[1] P. M. J. Harris (1973), Pivot selection methods of the Devex LP code. Mathematical Programming 5, 1-28, doi:10.1007/BF01580108
 */
final class RoadmapEntering {
    private static final double SHORT = 1e-9;
    private static final double SMALL = 1e-8;

    private final double sign;
    private double ratio = Double.POSITIVE_INFINITY;
    double size;
    private double lost;
    int member;
    int criterion;

    /** @param sign 1 where the leaving level is to rise, -1 where it is to fall */
    RoadmapEntering(double sign) {
        this.sign = sign;
    }

    /** First all are looked at for how far the prices can go. */
    void limit(double loss, double change) {
        double falls = -sign * change;
        if (falls > SMALL) {
            ratio = Math.min(ratio, (Math.max(0, loss) + SHORT) / falls);
        }
    }

    /** Then again for which to take. */
    void take(double loss, double change, int ofMember, int ofCriterion) {
        double falls = -sign * change;
        if (falls > Math.max(SMALL, size) && Math.max(0, loss) <= ratio * falls) {
            size = falls;
            lost = Math.max(0, loss);
            member = ofMember;
            criterion = ofCriterion;
        }
    }

    boolean isFound() {
        return size > 0;
    }

    /** How far the prices go. */
    double stride() {
        return lost / size;
    }
}
