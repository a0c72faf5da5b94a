package org.egide.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.egide.consultation.ModerationMode;
import org.egide.shared.InvalidRequest.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an officer types becomes a draft, and what cannot be read is named. */
class EditFormTests {

    @ParameterizedTest
    @EnumSource
    void everyModeOfModerationIsKept(ModerationMode mode) {
        assertThat(form(mode.name(), "2021-02-25", "").read().draft().mode()).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({"2021-02-25", "25/02/2021", "25/2/2021"})
    void readsDaysAsBrowsersAndPeopleWriteThem(String typed) {
        assertThat(form("", typed, "").read().draft().calendar().opensOn()).isEqualTo("2021-02-25");
    }

    @Test
    void namesEveryDayThatCannotBeRead() {
        assertThat(form("", "demain", "").read().faults())
                .containsExactly(
                        Fault.of("calendar/opensOn", "invalid-value"), Fault.of("calendar/closesOn", "field-required"));
    }

    @Test
    void takesAListOfCommunesHoweverItIsPasted() {
        assertThat(form("", "2021-02-25", "Douvrin\r\n62132;Béthune,\tLens\n\nDouvrin")
                        .read()
                        .draft()
                        .perimeter())
                .isEqualTo(List.of("Douvrin", "62132", "Béthune", "Lens"));
    }

    private static EditForm form(String mode, String opensOn, String perimeter) {
        return new EditForm(
                null,
                "essai",
                "Un",
                null,
                "Deux",
                null,
                "Trois",
                null,
                null,
                "CRPA_FREE",
                mode,
                null,
                opensOn,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                perimeter,
                null);
    }
}
