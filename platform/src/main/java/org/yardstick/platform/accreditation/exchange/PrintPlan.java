package org.yardstick.platform.accreditation.exchange;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.print.Printer;

/** Prints the plan of an audit, dated as it was last written. */
@Component
public class PrintPlan {
    private final TemplateEngine templates;

    PrintPlan(TemplateEngine templates) {
        this.templates = templates;
    }

    public byte[] of(CaseFacts facts, Words words) {
        var html = new StringOutput(30_000);
        templates.render("accreditation/exchange/plan.jte", new PrintedPlan(facts, words), html);
        return Printer.print(html.toString(), facts.plan().changedAt());
    }
}
