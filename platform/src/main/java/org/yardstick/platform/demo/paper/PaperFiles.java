package org.yardstick.platform.demo.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.yardstick.platform.document.ReceiveFiles;
import org.yardstick.platform.shell.Language;

/** Makes the files of papers: small, real, and of the kind that their names say. */
public final class PaperFiles {
    private final Typefaces typefaces = new Typefaces();

    /** @param language in which the company writes */
    public ReceiveFiles.Sent of(Paper paper, Language language) throws IOException {
        return new ReceiveFiles.Sent(
                paper.name(),
                switch (paper.kind()) {
                    case PDF -> PrintedPage.pdf(paper, typefaces.face(paper, language));
                    case CHART -> PrintedPage.png(paper, typefaces.face(paper, language));
                    case SHEET -> PaperWorkbook.of(paper);
                    case TEXT, LINK -> text(paper);
                });
    }

    private static byte[] text(Paper paper) {
        return (paper.heading() + "\n\n" + String.join("\n\n", paper.text()) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
