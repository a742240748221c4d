/**
 * A believable scheme at any stage, made through the same use cases as real data.
 *
 * <p>To follow how it comes about, read {@link org.yardstick.platform.demo.MakeSampleScheme}: the <em>plan</em> says everything that
 * happens before any of it is done, the <em>story</em> puts what is to be done in the order of its times, and the demo clock walks
 * through it. {@code plan} holds what is written and drawn (cast, rounds, answers, remarks; pure, from the files under
 * {@code resources/demo}), {@code paper} the documents of the libraries. {@code Joining}, {@code Rounds}, {@code Sittings},
 * {@code Library} and {@code Evidence} each tell their part to the story, in terms of the use cases that anybody else would go through.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shell", "journal", "identity", "document", "standard", "assessment", "council"})
package org.yardstick.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
