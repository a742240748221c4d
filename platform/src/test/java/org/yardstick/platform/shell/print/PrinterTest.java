package org.yardstick.platform.shell.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrinterTest {
    @Test
    void nothingIsFetchedFromAnywhereElse() throws IOException {
        var asked = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
        var root = "http://localhost:" + elsewhere.getAddress().getPort();
        try (var document = Loader.loadPDF(Printer.print("""
                <html lang="en"><head><title>t</title><link rel="stylesheet" href="%1$s/a.css"/>
                <style>@import url("%1$s/b.css"); body { background-image: url("%1$s/c.png") } @font-face { font-family: x; src: url("%1$s/d.ttf") }</style>
                </head><body style="font-family: 'Open Sans'"><p>text</p>
                <img src="%1$s/e.png" alt="e"/><img src="file:///etc/hostname" alt="f"/>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" alt="h"><image xlink:href="%1$s/h.png" width="9" height="9"/></svg>
                </body></html>""".formatted(root)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("text");
        } finally {
            elsewhere.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void ourOwnFilesAreFoundByPlainNamesOnly() {
        var page =
                "<html lang='en'><head><title>t</title><link rel='stylesheet' href='print:../application.css'/></head></html>";
        assertThatThrownBy(() -> Printer.print(page)).hasMessageContaining("Not a file of ours");
    }
}
