package org.yardstick.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.document.intake.FileType;
import org.yardstick.platform.document.intake.NotTaken;
import org.yardstick.platform.document.intake.TestIntake;

/** A video where the instance takes videos, which by itself it does not: one second that Chromium recorded. */
class VideoTest extends LibraryScreens {
    private byte[] clip = {};
    private Document document;
    private Visitor visitor;

    @BeforeEach
    void aVideoInTheLibrary() throws Exception {
        try (var resource = Objects.requireNonNull(VideoTest.class.getResourceAsStream("/document/clip.mp4"))) {
            clip = resource.readAllBytes();
        }
        try (var accepted = TestIntake.taking(FileType.MP4).receive(new ByteArrayInputStream(clip), "counter.mp4")) {
            var added = documents.add(manager, company, accepted, Optional.empty());
            document = documents.find(manager, added.document()).orElseThrow();
        }
        visitor = people.visitor(manager);
    }

    @Test
    void itIsShownInTheBrowserAsAVideoAndAsNothingElse() {
        var shown = visitor.fetch(document.version().path("view"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(clip);
        assertThat(shown.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline;")
                .contains("counter.mp4");
        assertThat(shown.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; frame-ancestors 'self'");
        assertThat(visitor.get(document.path()).body())
                .contains(document.version().path("view"));
    }

    @Test
    void aPlayerGetsThePartsItAsksFor() {
        var path = document.version().path("view");
        var start = visitor.fetch(path, "Range", "bytes=0-");
        assertThat(start.statusCode())
                .as("a player wants to hear that parts can be had")
                .isEqualTo(206);
        assertThat(start.body()).isEqualTo(clip);
        var part = visitor.fetch(path, "Range", "bytes=1000-1199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 1000-1199/" + clip.length);
        assertThat(part.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(clip, 1000, 1200));
        var tag = part.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.fetch(path, "Range", "bytes=1000-1199", "If-Range", tag)
                        .statusCode())
                .isEqualTo(206);
        assertThat(visitor.fetch(path, "Range", "bytes=1000-1199", "If-Range", "\"older\"")
                        .body())
                .isEqualTo(clip);
        assertThat(visitor.fetch(path, "Range", "bytes=" + clip.length + "-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void whatIsNoVideoIsNotTakenForOne() {
        var quickTime = clip.clone();
        System.arraycopy(Samples.bytes("qt  "), 0, quickTime, 8, 4);
        for (var content : List.of(Samples.exe(), Samples.bytes("<html></html>"), quickTime)) {
            assertThatExceptionOfType(NotTaken.class)
                    .isThrownBy(() ->
                            TestIntake.taking(FileType.MP4).receive(new ByteArrayInputStream(content), "counter.mp4"));
        }
    }
}
