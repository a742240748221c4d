package org.yardstick.platform.assessment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yardstick.platform.shell.NotFound;

/**
 * One branch of the explanation with the two generations below it; the rest is a link away, so that the page stays light.
 *
 * @param above the way from the root to {@code here}
 */
public record ExplanationPage(Reading reading, List<Branch> above, Branch here) {
    private static final Pattern PATH = Pattern.compile("(\\d{1,4}(\\.\\d{1,4}){0,15})?");

    static ExplanationPage at(String path, Reading reading) {
        if (!PATH.matcher(path).matches()) {
            throw new NotFound();
        }
        var above = new ArrayList<Branch>();
        var here = Branch.root(reading);
        if (!path.isEmpty()) {
            for (var step : path.split("\\.", -1)) {
                var child = Integer.parseInt(step);
                if (child >= here.node().operands().size()) {
                    throw new NotFound();
                }
                above.add(here);
                here = here.child(child);
            }
        }
        return new ExplanationPage(reading, above, here);
    }
}
