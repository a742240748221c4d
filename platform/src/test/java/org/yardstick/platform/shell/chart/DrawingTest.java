package org.yardstick.platform.shell.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Caption CAPTION = new Caption("c", "Title <b>", "Text & \"more\"");

    @Test
    void aDrawingIsTitledAndBringsNoStyleOfItsOwn() {
        var svg = bars("A <script>").on(Medium.SCREEN).svg();
        assertThat(svg)
                .contains("role=\"img\"", "aria-labelledby=\"c-title c-text\"", "Title &lt;b&gt;", "A &lt;script&gt;")
                .contains("width=\"62.5%\"", "class=\"fill-strong\"")
                .doesNotContain("style=", "#0f6b72", "<script");
    }

    @Test
    void onPaperColoursAndWidthsAreFixed() {
        var svg = bars("A").on(Medium.paper(640, "'One', 'Other'")).svg();
        assertThat(svg)
                .contains("width=\"640\"", "width=\"400\"", "fill=\"#0f6b72\"", "alt=\"Title", "&#39;One&#39;")
                .doesNotContain("class=\"fill", "%\"");
    }

    @Test
    void aRadarHasThreeToEightAxes() {
        var axis = new Radar.Axis("A", 50, "50.0");
        assertThatThrownBy(() -> new Radar(CAPTION, Collections.nCopies(9, axis), Optional.empty()))
                .hasMessageContaining("9");
        assertThat(new Radar(CAPTION, Collections.nCopies(8, axis), Optional.of(60.0))
                        .on(Medium.SCREEN)
                        .svg())
                .contains("viewBox=\"0 0 480 280\"");
    }

    @Test
    void heatHasElevenSteps() {
        assertThat(Heat.of(BigDecimal.ZERO)).endsWith("heat-0");
        assertThat(Heat.of(new BigDecimal("54.9"))).endsWith("heat-5");
        assertThat(Heat.of(new BigDecimal("100"))).endsWith("heat-10");
    }

    private static Bars bars(String name) {
        return new Bars(CAPTION, List.of(new Bars.Bar(name, Optional.of(62.5), "62.5", Optional.of(70.0), false)));
    }
}
