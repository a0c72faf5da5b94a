package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.egide.report.ReportKind;
import org.egide.report.RequestKind;
import org.egide.report.SectionStatus;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The sentences of the report whose keys are made out of a value: each value has its own. */
class DraftingKeysTests {

    static final Map<String, List<String>> VALUES = Map.of(
            "drafting.asks.",
            names(RequestKind.values()),
            "drafting.did.",
            List.of("added", "asked", "back", "begun", "brought", "changed", "described", "inserted", "moved", "noted"),
            "drafting.group.",
            names(RequestKind.values()),
            "drafting.kind.",
            names(ReportKind.values()),
            "drafting.status.",
            names(SectionStatus.values()),
            "drafting.title.",
            names(ReportKind.values()));

    @Test
    void everyValueHasItsSentence() throws IOException {
        Properties sentences = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("drafting.properties"), StandardCharsets.UTF_8));
        VALUES.forEach((beginning, values) -> values.forEach(
                value -> assertThat(sentences.stringPropertyNames()).contains(beginning + value)));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
