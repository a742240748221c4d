package org.yardstick.platform.register.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MultibaseTest {
    @Property(tries = 200)
    void bytesAreReadAsTheyWereWritten(@ForAll @Size(min = 1, max = 100) byte[] bytes) {
        assertThat(Multibase.bytes(Multibase.base58(bytes))).isEqualTo(bytes);
    }

    /** draft-msporny-base58, test vectors. */
    @Test
    void thePublishedVectorsComeOut() {
        assertThat(Multibase.base58("Hello World!".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("z2NEpo7TZRRrLZSi2U");
        assertThat(Multibase.base58("The quick brown fox jumps over the lazy dog.".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("zUSm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z");
        assertThat(Multibase.base58(new byte[] {0, 0, 0x28, 0x7f, (byte) 0xb4, (byte) 0xcd}))
                .isEqualTo("z11233QC4");
    }

    @Test
    void whatIsNoneIsRefused() {
        for (var text : new String[] {"", "z", "mAAAA", "z0", "zl", "z" + "1".repeat(300)}) {
            assertThatThrownBy(() -> Multibase.bytes(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
