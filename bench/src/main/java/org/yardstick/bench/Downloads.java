package org.yardstick.bench;

import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.yardstick.platform.Visitor;

/** Times what is made for one person at a time: the report and the sheets. Median and worst of twenty after five to warm up. */
final class Downloads {
    private static final int WARM = 5;
    private static final int RUNS = 20;

    private final int port;
    private final String session;

    Downloads(int port, String session) {
        this.port = port;
        this.session = session;
    }

    void run(String assessment) throws Exception {
        System.out.println("| download | median | worst | size | pages |");
        System.out.println("|---|--:|--:|--:|--:|");
        for (var language : new String[] {"en", "zh-Hans", "zh-Hant-HK"}) {
            var visitor = new Visitor(port).carrying("session", session).carrying("language", language);
            measure(
                    "report, " + language,
                    () -> visitor.fetch(assessment + "/report.pdf").body(),
                    true);
        }
        var visitor = new Visitor(port).carrying("session", session);
        measure(
                "result as XLSX",
                () -> visitor.fetch(assessment + "/result.xlsx").body(),
                false);
        measure(
                "result as JSON",
                () -> visitor.fetch(assessment + "/result.json").body(),
                false);
    }

    private static void measure(String name, Supplier<byte[]> download, boolean paper) throws Exception {
        var times = new double[WARM + RUNS];
        byte[] last = {};
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            last = download.get();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times, WARM, times.length);
        System.out.printf(
                "| %s | %.0f ms | %.0f ms | %d KB | %s |%n",
                name, times[WARM + RUNS / 2], times[WARM + RUNS - 1], last.length / 1000, paper ? pages(last) : "");
    }

    private static int pages(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
