package org.yardstick.platform.accreditation.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Everything that an audit rests on, for one reader: what lies in it, the body's signature over that, and the files themselves. */
public record AuditPack(Manifest manifest, String signature, List<PackFile> files) {
    public String name() {
        return "audit-pack-" + manifest.made().at().substring(0, "2026-11-24".length()) + "-"
                + manifest.audit().toString().substring(24) + ".zip";
    }

    /** Piece by piece; files that people brought are never in memory whole. */
    public void write(OutputStream to) throws IOException {
        PackWriter.write(this, to);
    }
}
