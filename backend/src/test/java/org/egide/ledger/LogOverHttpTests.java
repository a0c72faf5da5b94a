package org.egide.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.egide.consultation.Consultation;
import org.egide.consultation.ModerationMode;
import org.egide.merkle.SigningKey;
import org.egide.testing.ServerTest;
import org.egide.testing.TestConsultations;
import org.egide.testing.VerifyLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as strangers read it; software that we did not write checks it. */
@ServerTest
class LogOverHttpTests extends LogHttpTest {

    @Test
    void anIndependentClientProvesEveryEntryAndThatTheLogOnlyGrew() {
        Path kept = keep(get(log + "/checkpoint"));
        grow(137);

        VerifyLog.Answer answer = verify("-kept", kept.toString());

        assertThat(answer.text())
                .contains("is signed: 737 entries")
                .contains("Its first 600 entries are those of the checkpoint kept earlier.")
                .contains("Each of its 737 entries is at its place");
        assertThat(answer.proved()).isTrue();
    }

    @Test
    void theCheckpointIsNamedAfterTheConsultationAndNotCached() {
        HttpResponse<String> answer = ask(log + "/checkpoint");

        assertThat(answer.body()).startsWith("localhost:8080" + log + "\n600\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void fullTilesAreKeptForEverAndPartialOnesShortly() {
        HttpResponse<String> full = ask(log + "/tile/0/001");
        HttpResponse<String> partial = ask(log + "/tile/0/002.p/88");
        HttpResponse<String> entries = ask(log + "/tile/entries/000");

        assertThat(full.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(full.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(full.headers().firstValueAsLong("Content-Length")).hasValue(8192);
        assertThat(partial.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
        assertThat(entries.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/002",
                "0/002.p/89",
                "0/003.p/1",
                "0/003",
                "1/000",
                "1/000.p/3",
                "2/000.p/1",
                "63/000",
                "entries/002",
                "entries/002.p/89",
                "entries/003",
                "0/x999/x999/x999/x999/x999/999",
                "0/999999999999999999999",
                "entries/x999/x999/x999/x999/x999/999",
                "9/000",
                "0/..%2f..%2fcheckpoint",
                "%30/000",
                "0/000;v=1",
                "0//000",
                "0/000/",
                "",
                "entries/",
                "0/000.p/256",
                "0/%2e%2e/0/000",
                "../checkpoint",
                "0/000%00"
            })
    void whatIsNotInTheLogIsNotFound(String path) {
        assertThat(ask(log + "/tile/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void theLogOfADraftIsNotFound() {
        Consultation draft = made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-05-09", "2021-05-25", "2021-06-23"),
                ModerationMode.BEFORE_PUBLICATION));

        assertThat(ask("/consultations/" + draft.slug() + "/log/checkpoint").statusCode())
                .isEqualTo(404);
        assertThat(ask("/consultations/nowhere/log/checkpoint").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherKeyIsNotTheLogs() {
        String other = SigningKey.fromPem(SigningKey.newPem())
                .verifier("localhost:8080" + log)
                .toString();

        VerifyLog.Answer answer = VerifyLog.run("http://localhost:" + port + log, other);

        assertThat(answer.proved()).isFalse();
        assertThat(answer.text()).contains("NOT PROVED: the log's checkpoint:");
    }
}
