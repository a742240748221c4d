package org.yardstick.platform.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** Names by language tag, for programs, as they are written; one that is not written is null. */
public record NamesJson(
        @Explained(value = "Name in English.", example = "Harbour View Property Services")
        String en,

        @Explained(value = "Name in 简体.", example = "海景物业服务有限公司") @JsonProperty("zh-Hans") @Nullable
        String hans,

        @Explained(value = "Name in 繁體.", example = "海景物業服務有限公司") @JsonProperty("zh-Hant-HK") @Nullable
        String hant) {

    public static NamesJson of(Names names) {
        return new NamesJson(names.en(), names.hans(), names.hant());
    }
}
