package org.yardstick.platform.accreditation.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.exchange.Export;
import org.yardstick.platform.standard.exchange.Exports;
import org.yardstick.platform.standard.exchange.Oscal;
import org.yardstick.platform.standard.exchange.OscalReading;
import tools.jackson.databind.node.ObjectNode;

/** The OSCAL documents of an audit as files, each read back before it is handed out, with the standard that they lean on beside them. */
@Component
public class OscalFiles {
    private final PublicAddress address;
    private final Exports standards;

    OscalFiles(PublicAddress address, Exports standards) {
        this.address = address;
        this.standards = standards;
    }

    /** All that there are, by the names under which they know each other; each is made when it is asked for. */
    public Map<String, Supplier<byte[]>> of(CaseFacts facts, Words words) {
        var of = new OscalCase(facts, words, address.root());
        var files = new LinkedHashMap<String, Supplier<byte[]>>();
        files.put(AssessmentPlan.KIND + ".json", () -> checked(AssessmentPlan.of(of)));
        files.put(SystemDescription.KIND + ".json", () -> checked(SystemDescription.of(of)));
        facts.report()
                .ifPresent(report ->
                        files.put(AssessmentResults.KIND + ".json", () -> checked(AssessmentResults.of(of, report))));
        if (!facts.toBeTreated().isEmpty()) {
            files.put(ActionPlan.KIND + ".json", () -> checked(ActionPlan.of(of)));
        }
        standard(of, files);
        return files;
    }

    private void standard(OscalCase of, Map<String, Supplier<byte[]>> files) {
        var standard = of.facts().standard();
        var edition = standard.edition();
        files.put(
                Export.catalogName(edition, of.spoken()),
                () -> standards.catalog(edition, of.spoken()).bytes());
        if (of.isTailored()) {
            files.put(
                    of.standardFile(),
                    () -> standards
                            .profile(edition, of.spoken(), standard.profile())
                            .bytes());
        }
    }

    private static byte[] checked(ObjectNode document) {
        var bytes = Oscal.bytes(document);
        OscalReading.check(bytes);
        return bytes;
    }
}
