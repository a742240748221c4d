package org.yardstick.platform.assessment.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** Files that are no workbook, and files made to hurt, are refused before anything in them is believed. */
class HostileFilesTest {
    private static final byte[] SOUND = Copies.file(Copies.empty());
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void whatIsNoWorkbookIsToldApart() throws IOException {
        refused("not-xlsx", "name;score\nLS-1;7".getBytes(StandardCharsets.UTF_8));
        refused("not-xlsx", new byte[0]);
        refused("not-xlsx", zip(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8))));
        refused("old", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused("damaged", java.util.Arrays.copyOf(SOUND, SOUND.length / 2));
        refused("damaged", changed(SHEET, xml -> xml.substring(0, xml.length() / 2)));
    }

    @Test
    void aBombIsNotUnpackedIntoMemory() throws IOException {
        refused("too-much", with("xl/media/image1.bin", new byte[20 * 1024 * 1024]));
        var noise = new byte[1024];
        new java.util.Random(1).nextBytes(noise);
        var large = new ByteArrayOutputStream();
        for (int i = 0; i < 70 * 1024; i++) {
            noise[i % 1024]++;
            large.write(noise);
        }
        refused("too-much", with("xl/media/image1.bin", large.toByteArray()));
        var many = unzip(SOUND);
        for (int i = 0; i < ArchiveCheck.MOST_ENTRIES; i++) {
            many.put("xl/media/" + i, new byte[] {1});
        }
        refused("too-much", zip(many));
    }

    @Test
    void aDocumentTypeIsRefusedWhereverItStands() throws IOException {
        var type = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
        refused("document-type", changed(SHEET, xml -> xml.replaceFirst("\\?>", "?>" + type)));
        refused("document-type", changed("xl/sharedStrings.xml", xml -> xml.replaceFirst("\\?>", "?>" + type)));
        refused("document-type", changed("[Content_Types].xml", xml -> xml.replaceFirst("\\?>", "?>" + type)));
        var wide = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + type + "<x/>").getBytes(StandardCharsets.UTF_16);
        refused("document-type", with("xl/theme/theme1.xml", wide));
    }

    @Test
    void cellsThatWouldTakeForeverAreRefused() throws IOException {
        refused("damaged", changed(SHEET, xml -> xml.replaceFirst("r=\"A5\"", "r=\"ZZZZZZ5\"")));
        refused(
                "damaged",
                changed(
                        SHEET,
                        xml -> xml.replaceFirst(
                                "<sheetData>",
                                "<sheetData><row r=\"1\"><c r=\"A1\"><v>" + "9".repeat(100_000) + "</v></c></row>")));
        refused(
                "too-much",
                changed(
                        SHEET,
                        xml -> xml.replaceFirst(
                                "</sheetData>",
                                "<row r=\"900\">" + "<c r=\"Z900\"><f t=\"array\" ref=\"Z900\">1</f></c>".repeat(5_001)
                                        + "</row></sheetData>")));
        refused(
                "too-many-rows",
                changed(
                        SHEET,
                        xml -> xml.replaceFirst(
                                "</sheetData>",
                                "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>".repeat(5_100) + "</sheetData>")));
    }

    @Property(tries = 150)
    void whateverIsDamagedIsARefusalAndNoFailure(
            @ForAll @IntRange(max = 1_000_000) int at, @ForAll @Size(min = 1, max = 24) byte[] damage) {
        var file = SOUND.clone();
        for (int i = 0; i < damage.length; i++) {
            file[(at + i) % file.length] ^= damage[i];
        }
        var thrown = catchThrowable(() -> WorkbookReading.read(file, Copies.empty()));
        assertThat(thrown == null || thrown instanceof NotAWorkbook)
                .as("%s", thrown)
                .isTrue();
    }

    @Property(tries = 100)
    void whateverXmlSaysIsARefusalAndNoFailure(
            @ForAll @IntRange(max = 1_000_000) int at, @ForAll @Size(min = 1, max = 6) byte[] damage)
            throws IOException {
        var file = changed(SHEET, xml -> {
            var place = 200 + at % (xml.length() - 400);
            return xml.substring(0, place)
                    + new String(damage, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "<")
                    + xml.substring(place + damage.length);
        });
        var thrown = catchThrowable(() -> WorkbookReading.read(file, Copies.empty()));
        assertThat(thrown == null || thrown instanceof NotAWorkbook)
                .as("%s", thrown)
                .isTrue();
    }

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> WorkbookContent.read(file))
                .isInstanceOfSatisfying(
                        NotAWorkbook.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("assessment-workbook.file." + key));
    }

    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        var parts = unzip(SOUND);
        var before = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo("");
        parts.put(part, after.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] with(String part, byte[] content) throws IOException {
        var parts = unzip(SOUND);
        parts.put(part, content);
        return zip(parts);
    }

    private static LinkedHashMap<String, byte[]> unzip(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
