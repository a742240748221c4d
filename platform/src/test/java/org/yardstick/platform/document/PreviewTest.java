package org.yardstick.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.platform.document.Samples.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.Visitor;

class PreviewTest extends LibraryScreens {
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = people.visitor(manager);
    }

    private Document.Version upload(String name, byte[] content) {
        return upload(visitor, name, content).version();
    }

    @Test
    void theFirstPageOfAPdfAndASmallPictureOfALargeOneAreDrawnOnce() throws IOException {
        var pdf = upload("plan.pdf", Samples.pdf("Evidence", "of service quality"));
        var page = visitor.fetch(pdf.path("preview"));
        assertThat(page.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(page.body())).getWidth())
                .isEqualTo(640);

        var picture = upload("counter.png", Samples.png(3000, 1500, manager.email()));
        var small = ImageIO.read(
                new ByteArrayInputStream(visitor.fetch(picture.path("preview")).body()));
        assertThat(List.of(small.getWidth(), small.getHeight())).isEqualTo(List.of(640, 320));

        var sha256 = picture.file().orElseThrow().sha256();
        assertThat(db.sql("select count(*) from document.preview where encode(content, 'hex') = :sha256")
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aWebPictureIsDrawnToo() {
        var picture = upload("web.webp", Samples.webp());
        assertThat(visitor.fetch(picture.path("preview")).headers().firstValue("Content-Type"))
                .contains("image/png");
    }

    @Test
    void aPictureThatWouldBurstAndADamagedPdfShowTheirIcons() throws IOException {
        var bomb = upload("bomb.png", hugePng(60_000, 60_000));
        assertThat(visitor.fetch(bomb.path("preview"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/document/image.svg");
        var damaged = upload("damaged.pdf", bytes("%PDF-1.7\n% nothing follows " + manager.person()));
        var answer = visitor.fetch(damaged.path("preview"));
        assertThat(answer.statusCode()).isEqualTo(302);
        var icon = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(icon).endsWith("/document/pdf.svg");
        assertThat(visitor.fetch(icon).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/documents").status()).isEqualTo(200);
    }

    @Test
    void picturesAndPdfAreShownInTheBrowserAndNothingElseIs() {
        var picture = upload("a.png", Samples.png(40, 40, "a"));
        var shown = visitor.fetch(picture.path("view"));
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        var text = upload("a.txt", bytes("<b>not a page</b> " + manager.person()));
        var handed = visitor.fetch(text.path("view"));
        assertThat(handed.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(handed.headers().firstValue("Content-Type")).contains("text/plain");
    }

    /** A PNG of a few hundred bytes that says it is enormous. */
    private static byte[] hugePng(int width, int height) throws IOException {
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        var deflater = new Deflater();
        deflater.setInput(new byte[100_000]);
        deflater.finish();
        var data = new byte[1000];
        int length = deflater.deflate(data);
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", java.util.Arrays.copyOf(data, length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(bytes(type));
        crc.update(content);
        var fields = new DataOutputStream(out);
        fields.writeInt(content.length);
        fields.write(bytes(type));
        fields.write(content);
        fields.writeInt((int) crc.getValue());
    }
}
