package org.yardstick.platform.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.yardstick.platform.document.ReceiveFiles;

/** Makes the file of a paper: small, real, and of the kind that its name says. */
final class PaperFile {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final int WIDTH = 24;

    private PaperFile() {}

    static ReceiveFiles.Sent of(Paper paper) throws IOException {
        return new ReceiveFiles.Sent(
                paper.name(),
                switch (paper.kind()) {
                    case PDF -> Sheaf.pdf(paper);
                    case CHART -> Sheaf.png(paper);
                    case SHEET -> workbook(paper);
                    case TEXT, LINK -> text(paper);
                });
    }

    private static byte[] text(Paper paper) {
        return (paper.heading() + "\n\n" + String.join("\n\n", paper.text()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Paper paper) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yardstick sample", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet 1");
            for (int row = 0; row < paper.table().size(); row++) {
                var cells = paper.table().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    var cell = cells.get(column);
                    if (NUMBER.matcher(cell).matches()) {
                        sheet.value(row, column, new BigDecimal(cell));
                    } else {
                        sheet.value(row, column, cell);
                    }
                    sheet.width(column, WIDTH);
                }
            }
            sheet.range(0, 0, 0, paper.table().getFirst().size() - 1)
                    .style()
                    .bold()
                    .set();
        }
        return bytes.toByteArray();
    }
}
