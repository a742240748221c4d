package org.yardstick.platform.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the library is kept, settings {@code yardstick.document.*}.
 *
 * @param quota what one organisation's files may take up together, each content counted once
 * @param readOnly nothing may be added or changed for the time being
 * @param retention how long content that nothing refers to stays after it was last brought
 * @param removed how long the bytes of a document stay that was retired and that nobody needs
 */
@ConfigurationProperties("yardstick.document")
record DocumentSettings(
        @DefaultValue("10GB") DataSize quota,
        @DefaultValue("false") boolean readOnly,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("730d") Duration removed) {}
