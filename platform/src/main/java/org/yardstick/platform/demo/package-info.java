/**
 * A believable scheme at any stage, made through the same use cases as real data.
 *
 * <p>To follow how it comes about, read {@link org.yardstick.platform.demo.MakeSampleScheme}: the <em>plan</em> says everything that
 * happens before any of it is done, the <em>story</em> puts what is to be done in the order of its times, and the demo clock walks
 * through it. {@code plan} holds what is written and drawn (cast, rounds, answers, remarks; pure, from the files under
 * {@code resources/demo}), {@code paper} the documents of the libraries. {@code Joining}, {@code Rounds}, {@code Sittings},
 * {@code Library} and {@code Evidence} each tell their part to the story, in terms of the use cases that anybody else would go through;
 * so does {@code Accrediting}, which hands each case from {@code Applying} on to {@code Teaming}, {@code Auditing}, {@code Scoring},
 * {@code Mending} and {@code Deciding}, and then to {@code Watching}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "jobs",
            "journal",
            "identity",
            "document",
            "standard",
            "judging",
            "fee",
            "assessment",
            "register",
            "council",
            "accreditation :: application",
            "accreditation :: offer",
            "accreditation :: team",
            "accreditation :: audit",
            "accreditation :: plan",
            "accreditation :: requests",
            "accreditation :: visit",
            "accreditation :: finding",
            "accreditation :: report",
            "accreditation :: decision",
            "accreditation :: letter",
            "accreditation :: cycle"
        })
package org.yardstick.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
