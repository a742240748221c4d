package org.yardstick.measurement.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.yardstick.measurement.InvalidInput;

/**
 * Where the differences between scores come from, and how far a score would hold with other raters and other items.
 *
 * <pre>
 *   p x r        s^2(p) = (MS_p - MS_pr) / n_r      s^2(r) = (MS_r - MS_pr) / n_p      s^2(pr,e) = MS_pr
 *   p x r x i    s^2(p) = (MS_p - MS_pr - MS_pi + MS_pri) / (n_r n_i),  r and i alike
 *                s^2(pr) = (MS_pr - MS_pri) / n_i,  pi and ri alike      s^2(pri,e) = MS_pri
 *   relative error   s^2(d) = s^2(pr) / r + s^2(pi) / i + s^2(pri,e) / (r i)
 *   absolute error   s^2(D) = s^2(d) + s^2(r) / r + s^2(i) / i + s^2(ri) / (r i)
 *   rho^2 = s^2(p) / (s^2(p) + s^2(d))          Phi = s^2(p) / (s^2(p) + s^2(D))
 * </pre>
 *
 * <p>p whatever is judged (entries, persons), r raters, i items, all crossed and at random; r and i below the line are the numbers of a study to come
 * (D study). A component that comes out negative is set to 0 and keeps its raw estimate; the others are not changed by that.
 *
 * <p>L. J. Cronbach et al. (1972), The Dependability of Behavioral Measurements; R. L. Brennan (2001), Generalizability Theory,
 * doi:10.1007/978-1-4757-3456-0; R. J. Shavelson, N. M. Webb (1991).
 *
 * @param components in the order p, r, pr,e or p, r, i, pr, pi, ri, pri,e
 * @param raters and {@code items} that the study had; items 1 in a p x r design
 * @param persons that were complete; {@code leftOut} were not
 */
public record Generalizability(List<Component> components, int persons, int raters, int items, int leftOut) {

    /**
     * @param variance 0 or more
     * @param raw before a negative one was set to 0
     * @param share of the sum of all
     */
    public record Component(String name, double df, double meanSquare, double raw, double variance, double share) {
        /** An estimate that is only rounding is 0, and not negative. */
        private Component above(double rounding) {
            return Math.abs(raw) > rounding ? this : new Component(name, df, meanSquare, 0, 0, share);
        }

        /** Whether it came out negative, and so is given as 0. */
        public boolean setToZero() {
            return raw < 0;
        }
    }

    /**
     * What a score would be worth.
     *
     * @param relative rho^2, for the order of persons; absent with {@code absolute} where nothing differs
     * @param absolute Phi, for the score itself
     * @param relativeError the standard error of measurement for comparisons, on the scale of a mean score; {@code absoluteError} for the
     *     score itself
     */
    public record Study(
            double raters,
            double items,
            OptionalDouble relative,
            OptionalDouble absolute,
            double relativeError,
            double absoluteError) {}

    public Generalizability {
        components = List.copyOf(components);
    }

    /** @param scores persons x raters; persons with NaN are left out */
    public static Generalizability ofRaters(double[][] scores) {
        var cube = Arrays.stream(scores)
                .map(person ->
                        Arrays.stream(person).mapToObj(x -> new double[] {x}).toArray(double[][]::new))
                .toArray(double[][][]::new);
        var complete = Crossed.complete(cube, 1);
        var m = Crossed.of(complete);
        var p = m.persons();
        var r = m.raters();
        return components(
                m,
                scores.length - p,
                part("p", p - 1.0, m.p(), (m.p() - m.pr()) / r),
                part("r", r - 1.0, m.r(), (m.r() - m.pr()) / p),
                part("pr,e", (p - 1.0) * (r - 1), m.pr(), m.pr()));
    }

    /** @param scores persons x raters x items; persons with NaN are left out */
    public static Generalizability ofRatersAndItems(double[][][] scores) {
        var m = Crossed.of(Crossed.complete(scores, 2));
        double p = m.persons();
        double r = m.raters();
        double i = m.items();
        return components(
                m,
                scores.length - m.persons(),
                part("p", p - 1, m.p(), (m.p() - m.pr() - m.pi() + m.pri()) / (r * i)),
                part("r", r - 1, m.r(), (m.r() - m.pr() - m.ri() + m.pri()) / (p * i)),
                part("i", i - 1, m.i(), (m.i() - m.pi() - m.ri() + m.pri()) / (p * r)),
                part("pr", (p - 1) * (r - 1), m.pr(), (m.pr() - m.pri()) / i),
                part("pi", (p - 1) * (i - 1), m.pi(), (m.pi() - m.pri()) / r),
                part("ri", (r - 1) * (i - 1), m.ri(), (m.ri() - m.pri()) / p),
                part("pri,e", (p - 1) * (r - 1) * (i - 1), m.pri(), m.pri()));
    }

    private static Component part(String name, double df, double meanSquare, double raw) {
        return new Component(name, df, meanSquare, raw, Math.max(0, raw), 0);
    }

    private static Generalizability components(Crossed m, int leftOut, Component... parts) {
        var largest =
                Arrays.stream(parts).mapToDouble(Component::meanSquare).max().orElse(0);
        var exact = Arrays.stream(parts).map(c -> c.above(1e-13 * largest)).toList();
        var total = exact.stream().mapToDouble(Component::variance).sum();
        if (!(total > 0)) {
            throw new InvalidInput(
                    "Every score is the same: there is no variance to divide among persons, raters and items.");
        }
        var shared = exact.stream()
                .map(c -> new Component(c.name, c.df, c.meanSquare, c.raw, c.variance, c.variance / total))
                .toList();
        return new Generalizability(shared, m.persons(), m.raters(), m.items(), leftOut);
    }

    /** With the raters and items that the study had. */
    public Study study() {
        return study(raters, items);
    }

    /** With other numbers of raters and items (items 1 in a p x r design). */
    public Study study(double otherRaters, double otherItems) {
        if (!(otherRaters > 0) || !(otherItems > 0) || (components.size() == 3 && otherItems != 1)) {
            throw new InvalidInput("A study with " + otherRaters + " raters and " + otherItems
                    + " items: both must be above 0, and items 1 where the design has none.");
        }
        double relative = 0;
        double absolute = 0;
        for (var component : components) {
            var name = component.name.replace(",e", "");
            var part =
                    component.variance / (name.contains("r") ? otherRaters : 1) / (name.contains("i") ? otherItems : 1);
            relative += name.startsWith("p") && name.length() > 1 ? part : 0;
            absolute += name.equals("p") ? 0 : part;
        }
        var universe = components.getFirst().variance;
        return new Study(
                otherRaters,
                otherItems,
                share(universe, relative),
                share(universe, absolute),
                Math.sqrt(relative),
                Math.sqrt(absolute));
    }

    private static OptionalDouble share(double persons, double error) {
        return persons + error > 0 ? OptionalDouble.of(persons / (persons + error)) : OptionalDouble.empty();
    }
}
