package org.yardstick.platform.accreditation.pack;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.register.credential.SignDocument;

/** Signs what lies in a pack and writes in the journal who takes it; both or neither. */
@Component
class SealPack {
    private final SignDocument sign;
    private final Journal journal;

    SealPack(SignDocument sign, Journal journal) {
        this.sign = sign;
        this.journal = journal;
    }

    @Transactional
    public String perform(Manifest manifest, Audit of, Viewer by) {
        var content = manifest.canonical();
        var signature = sign.of(of.body(), content);
        journal.record(Entry.by(by.person(), journal.now(), "audit.take-pack", "audit", of.id())
                .of(of.organisation())
                .with("as", manifest.made().part())
                .with("files", manifest.files().size())
                .with("withheld", manifest.withheld().size())
                .with("sha256", CanonicalJson.hex(CanonicalJson.sha256(content))));
        return signature;
    }
}
