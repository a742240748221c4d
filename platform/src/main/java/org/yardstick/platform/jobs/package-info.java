/**
 * What the scheme does by itself at set times, whatever the number of nodes: reminders, expiries, whatever a date brings about.
 *
 * <p>A capability declares a {@link org.yardstick.platform.jobs.DailyJob}; {@link org.yardstick.platform.jobs.JobScheduler} has it done.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell"})
package org.yardstick.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
