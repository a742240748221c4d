package org.yardstick.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Tells JMH what an operation costs in CPU, as the operating system accounts it to the whole process (all threads, collecting garbage
 * and compiling included), and the most heap in use meanwhile, the input and what is not yet collected included.
 */
public final class CpuAndHeap implements InternalProfiler {
    static final String CPU = "cpu";
    static final String HEAP = "heap";

    private long cpu;

    @Override
    public String getDescription() {
        return "CPU of the process and the most heap in use";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        cpu = cpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double milliseconds = (cpuTime() - cpu) / 1e6 / result.getMetadata().getAllOps();
        long most = heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return List.of(
                new ScalarResult(CPU, milliseconds, "ms/op", AggregationPolicy.AVG),
                new ScalarResult(HEAP, most >> 20, "MB", AggregationPolicy.MAX));
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long cpuTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
