/**
 * What each calculation of the library costs in memory, without files: micro-benchmarks of JMH, run by {@link org.yardstick.bench.MeasurementBench}.
 * Their inputs are simulated, the same at every run.
 */
@NullMarked
package org.yardstick.bench.measurement;

import org.jspecify.annotations.NullMarked;
