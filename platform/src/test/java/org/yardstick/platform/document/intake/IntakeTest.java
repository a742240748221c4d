package org.yardstick.platform.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yardstick.platform.document.Samples.bytes;
import static org.yardstick.platform.document.Samples.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.yardstick.platform.document.Samples;
import org.yardstick.platform.journal.CanonicalJson;

class IntakeTest {
    private static final IntakeSettings SETTINGS = new IntakeSettings(
            DataSize.ofMegabytes(1),
            20,
            EnumSet.complementOf(EnumSet.of(FileType.MP4)),
            DataSize.ofMegabytes(32),
            100,
            500);

    private final Intake intake = new Intake(SETTINGS, VirusCheck.NONE);

    @Test
    void aFileIsTakenForWhatItIsAndHashedOnTheWay() throws Exception {
        var pdf = Samples.pdf("Evidence");
        try (var accepted = intake.receive(new ByteArrayInputStream(pdf), "證據.PDF")) {
            assertThat(accepted.type()).isEqualTo(FileType.PDF);
            assertThat(accepted.name().full()).isEqualTo("證據.pdf");
            assertThat(accepted.content().size()).isEqualTo(pdf.length);
            assertThat(HexFormat.of().formatHex(accepted.content().sha256()))
                    .isEqualTo(HexFormat.of().formatHex(CanonicalJson.sha256(pdf)));
        }
    }

    @Test
    void everyKindOnTheListIsKnown() throws Exception {
        assertThat(type("a.docx", Samples.docx("x"))).isEqualTo(FileType.DOCX);
        assertThat(type("a.odt", Samples.odt())).isEqualTo(FileType.ODT);
        assertThat(type("a.png", Samples.png(20, 20, "x"))).isEqualTo(FileType.PNG);
        assertThat(type("a.webp", Samples.webp())).isEqualTo(FileType.WEBP);
        assertThat(type("a.txt", bytes("Hello"))).isEqualTo(FileType.TXT);
        assertThat(type("a.csv", bytes("a,b\n1,2\n"))).isEqualTo(FileType.CSV);
        assertThat(type("a.csv", "姓名,分數\n陳大文,9\n".getBytes(Charset.forName("Big5"))))
                .isEqualTo(FileType.CSV);
        assertThat(type("a.csv", "姓名,得分\n张三,9\n".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(FileType.CSV);
        assertThat(type("a.eml", bytes("From: a@example.org\r\nTo: b@example.org\r\nSubject: Thanks\r\n\r\nHello")))
                .isEqualTo(FileType.EML);
    }

    @Test
    void aNameThatLiesAboutTheContentIsRefused() {
        assertRefused("report.pdf", Samples.exe(), "document.not-taken.not-what-it-says");
        assertRefused(
                "page.txt",
                bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                "document.not-taken.not-what-it-says");
        assertRefused(
                "picture.png",
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                "document.not-taken.not-what-it-says");
        assertRefused("text.docx", zip("readme.txt", bytes("only an archive")), "document.not-taken.not-what-it-says");
        assertRefused("sheet.xlsx", Samples.docx("x"), "document.not-taken.not-what-it-says");
        assertRefused("picture.jpg", Samples.png(5, 5, ""), "document.not-taken.not-what-it-says");
    }

    @Test
    void kindsThatAreNotOnTheListAreRefused() {
        assertRefused("page.html", bytes("<html></html>"), "document.not-taken.kind");
        assertRefused("drawing.svg", bytes("<svg/>"), "document.not-taken.kind");
        assertRefused("archive.zip", zip("a", bytes("a")), "document.not-taken.kind");
        assertRefused("video.mp4", bytes("x"), "document.not-taken.kind");
        assertRefused("nothing", bytes("x"), "document.not-taken.kind");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("a.txt", new byte[0], "document.not-taken.empty");
    }

    @Test
    void aFileThatIsTooLargeIsGivenUpAtTheLimitAndNotReadToItsEnd() throws IOException {
        var endless = new Endless();
        var before = spooled();
        assertThatThrownBy(() -> intake.receive(endless, "a.txt"))
                .isInstanceOfSatisfying(
                        NotTaken.class, reason -> assertThat(reason.key()).isEqualTo("document.not-taken.too-large"));
        assertThat(endless.given).isBetween(1024L * 1024, 1024L * 1024 + 128 * 1024);
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void anOfficeFileThatBurstsIsRefused() {
        var bomb = new byte[64 * 1024 * 1024];
        assertRefused("large.docx", office("word/document.xml", bomb), "document.not-taken.bomb");
        assertRefused("ratio.docx", office("word/document.xml", new byte[16 * 1024 * 1024]), "document.not-taken.bomb");
        var nested = zip("inner.zip", zip("innermost.zip", zip("a", bytes("a"))));
        assertRefused("nested.docx", office("word/embeddings/a.zip", nested), "document.not-taken.bomb");
        var inside = zip("big", bomb);
        assertRefused("inside.docx", office("word/embeddings/a.zip", inside), "document.not-taken.bomb");
        var many = new Object[1200];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "entry" + i;
            many[i + 1] = bytes("x");
        }
        assertRefused("many.docx", zip(many), "document.not-taken.bomb");
    }

    @Test
    void aMacroIsRefusedAndAnEmbeddedTableIsNot() throws Exception {
        assertRefused("macro.docx", office("word/vbaProject.bin", bytes("x")), "document.not-taken.macro");
        assertThat(type("fine.docx", office("word/embeddings/t.xlsx", zip("a", bytes("a")))))
                .isEqualTo(FileType.DOCX);
    }

    @Test
    void aVirusIsRefusedAndSoIsAFileThatCannotBeChecked() {
        var finds = new Intake(SETTINGS, checking(Optional.of("Eicar-Test")));
        assertThatThrownBy(() -> finds.receive(new ByteArrayInputStream(bytes("x")), "a.txt"))
                .isInstanceOfSatisfying(
                        NotTaken.class, reason -> assertThat(reason.key()).isEqualTo("document.not-taken.virus"));
        var silent = new Intake(SETTINGS, new VirusCheck() {
            @Override
            public Optional<String> name() {
                return Optional.of("silent");
            }

            @Override
            public Optional<String> find(InputStream content) throws IOException {
                throw new IOException("no answer");
            }
        });
        assertThatThrownBy(() -> silent.receive(new ByteArrayInputStream(bytes("x")), "a.txt"))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        reason -> assertThat(reason.key()).isEqualTo("document.not-taken.no-virus-check"));
    }

    private static VirusCheck checking(Optional<String> found) {
        return new VirusCheck() {
            @Override
            public Optional<String> name() {
                return Optional.of("test");
            }

            @Override
            public Optional<String> find(InputStream content) {
                return found;
            }
        };
    }

    private static byte[] office(String name, byte[] content) {
        return zip(
                "[Content_Types].xml",
                bytes(
                        "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\""),
                name,
                content);
    }

    private FileType type(String name, byte[] content) throws Exception {
        try (var accepted = intake.receive(new ByteArrayInputStream(content), name)) {
            return accepted.type();
        }
    }

    private void assertRefused(String name, byte[] content, String key) {
        assertThatThrownBy(() -> intake.receive(new ByteArrayInputStream(content), name))
                .as(name)
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        reason -> assertThat(reason.key()).as(name).isEqualTo(key));
    }

    private static long spooled() throws IOException {
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return left.filter(path -> path.getFileName().toString().startsWith("yardstick-upload-"))
                    .count();
        }
    }

    private static final class Endless extends InputStream {
        long given;

        @Override
        public int read() {
            given++;
            return 'a';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            java.util.Arrays.fill(bytes, offset, offset + length, (byte) 'a');
            given += length;
            return length;
        }
    }
}
