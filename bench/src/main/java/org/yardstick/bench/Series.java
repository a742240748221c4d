package org.yardstick.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same very often within this process, by one thread or several, and tells what one time costs, database included. */
final class Series {
    private final Path folder;

    /** @param folder of the database, in which its process is noted */
    Series(Path folder) {
        this.folder = folder;
    }

    interface Act {
        void run(int time) throws Exception;
    }

    static void head() {
        System.out.println("| what | threads | a second | p50 | p99 | CPU application | CPU database |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    }

    void measure(String name, int threads, int times, Act act)
            throws IOException, InterruptedException, ExecutionException {
        var took = new long[times];
        var next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int time = next.getAndIncrement(); time < times; time = next.getAndIncrement()) {
                long begin = System.nanoTime();
                act.run(time);
                took[time] = System.nanoTime() - begin;
            }
            return null;
        };
        var before = Load.Cpu.now(folder);
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                workers.add(worker);
            }
            for (var done : pool.invokeAll(workers)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var spent = Load.Cpu.now(folder).since(before);
        Arrays.sort(took);
        System.out.printf(
                "| %s | %d | %.0f | %.2f ms | %.2f ms | %.3f ms | %.3f ms |%n",
                name,
                threads,
                times / seconds,
                took[times / 2] / 1e6,
                took[times * 99 / 100] / 1e6,
                spent.application() / 1e6 / times,
                spent.database() / 1e6 / times);
    }
}
