package org.yardstick.platform.demo.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;

/** A paper's table as a workbook that was made on the day from which the paper says it holds. */
final class PaperWorkbook {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int WIDTH = 24;

    private PaperWorkbook() {}

    static byte[] of(Paper paper) throws IOException {
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
        return dated(bytes.toByteArray(), paper.effectiveOn().orElse(LocalDate.EPOCH));
    }

    /** The moment of writing would make two creations differ. */
    private static byte[] dated(byte[] workbook, LocalDate day) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var to = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(from.getEntries())) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(day.atTime(LocalTime.NOON));
                to.putNextEntry(same);
                var content = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals(PROPERTIES) ? created(content, day) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] created(byte[] properties, LocalDate day) {
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceFirst("$1" + day + "T12:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
