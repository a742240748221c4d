package org.yardstick.platform.accreditation.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.platform.register.verify.Says;
import org.yardstick.platform.shell.Words;

/** What a pack says of itself: whose audit, by whom, who took it when, and what is in it. */
record PackSays(Manifest manifest) implements Says {
    @Override
    public List<String> lines(Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.say(
                "accreditation.pack.says.audit",
                manifest.organisation(),
                manifest.body().names(),
                manifest.standard().code() + " " + manifest.standard().version()));
        lines.add(words.say(
                "accreditation.pack.says.made",
                manifest.made().by(),
                words.knows("accreditation.pack.part." + manifest.made().part())
                        ? words.say("accreditation.pack.part." + manifest.made().part())
                        : manifest.made().part(),
                manifest.made().at()));
        lines.add(words.say(
                "accreditation.pack.says.files",
                manifest.files().size(),
                manifest.count("evidence"),
                manifest.withheld().size()));
        lines.add(
                manifest.certificate().isEmpty()
                        ? words.say("accreditation.pack.says.no-certificate")
                        : words.say("accreditation.pack.says.certificate", manifest.certificate()));
        return lines;
    }

    @Override
    public Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("audit", manifest.audit().toString());
        told.put("organisation", manifest.organisation());
        told.put("body", manifest.body());
        told.put("standard", manifest.standard());
        told.put("report", manifest.report());
        told.put("recommended", manifest.recommended());
        told.put("certificate", manifest.certificate());
        told.put("made", manifest.made());
        told.put("files", manifest.files().size());
        told.put("withheld", manifest.withheld().size());
        return told;
    }
}
