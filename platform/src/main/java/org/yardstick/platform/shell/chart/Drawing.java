package org.yardstick.platform.shell.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A finished picture; a template shows it as it is, because every text in it was made safe when it was drawn. */
public record Drawing(String svg) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg);
    }
}
