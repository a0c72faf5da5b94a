package org.egide.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.egide.figures.Figure.Row;
import org.egide.moderation.Moderation;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Kind;
import org.egide.register.Receipt;
import org.egide.resemblance.Campaigns;
import org.egide.resemblance.TestIndexing;
import org.egide.synthesis.AsideReason;
import org.egide.synthesis.Desk;
import org.egide.testing.Browser;
import org.egide.testing.Deposits;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** Figures as anyone reads them: page, API and table say the same, and what is past stays as it was. */
class FiguresTests extends SiteTest {

    private static final List<FigureId> COUNTED =
            Stream.of(FigureId.values()).filter(id -> !id.isDeclared()).toList();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Figures figures;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Moderation moderation;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MessageSource messages;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Campaigns campaigns;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void contribute() {
        for (int i = 0; i < 5; i++) {
            submit("de-" + i + "@example.org", "62276");
        }
        submit("ailleurs@example.org", "62132");
        before = clock.instant();
        clock.advance(Duration.ofDays(9));
        submit("plus-tard@example.org", null);
        clock.advance(Duration.ofMinutes(2));
    }

    @Test
    void eachFigureIsTheSumOfItsParts() {
        FigureSheet sheet = latest();

        assertThat(sheet.figures()).extracting(Figure::id).containsExactlyElementsOf(COUNTED);
        assertThat(sheet.figures())
                .filteredOn(figure ->
                        figure.id().rows() != FigureId.Rows.NONE && figure.id().rows() != FigureId.Rows.CAMPAIGNS)
                .allSatisfy(figure -> {
                    assertThat(figure.value()).as(figure.id().id()).isEqualTo(7);
                    assertThat(figure.rows().stream().mapToLong(Row::value).sum())
                            .isEqualTo(7);
                });
        assertThat(sheet.get(FigureId.PARTICIPANTS).value()).isEqualTo(7);
        assertThat(sheet.get(FigureId.CONTRIBUTIONS_BY_COMMUNE).rows())
                .containsExactly(new Row("62276", 5, 5L), Row.of(Figure.ELSEWHERE, 1), Row.of(Figure.NOWHERE, 1));
        assertThat(sheet.get(FigureId.CONTRIBUTIONS_BY_WEEK).rows())
                .as("the week between has its row")
                .containsExactly(Row.of("2021-03-29", 6), Row.of("2021-04-05", 1));
        assertThat(sheet.get(FigureId.DURATION).value()).isEqualTo(58);
        assertThat(sheet.get(FigureId.COMMUNES).value()).isEqualTo(2);
    }

    @Test
    void whatIsPastStaysAsItWas() {
        FigureSheet then = at(before);
        assertThat(then.get(FigureId.CONTRIBUTIONS).value()).isEqualTo(6);
        assertThat(then.figures()).extracting(Figure::id).containsExactlyElementsOf(COUNTED);

        moderation
                .reclassify(
                        consultation.id(),
                        Objects.requireNonNull(
                                        contributions.get(consultation.id(), 1).block())
                                .id(),
                        Map.of("kind", "QUESTION"),
                        TestConsultations.GUARANTOR)
                .block();
        clock.advance(Duration.ofMinutes(2));

        assertThat(latest().get(FigureId.QUESTIONS).value()).isEqualTo(1);
        assertThat(at(before.plusMillis(1)).get(FigureId.QUESTIONS).value())
                .as("counted anew, not remembered")
                .isZero();
    }

    /** What the guarantors did later changes nothing of what is past. */
    @Test
    void coverageHasAPast() {
        Instant then = clock.instant();
        clock.advance(Duration.ofHours(2));
        desk.read(consultation.id(), 1, TestConsultations.GUARANTOR).block();
        desk.setAside(consultation.id(), 1, AsideReason.NO_ARGUMENT, null, TestConsultations.GUARANTOR)
                .block();
        clock.advance(Duration.ofHours(2));

        assertThat(at(then).get(FigureId.READ).value()).isZero();
        assertThat(latest().get(FigureId.READ).value()).isEqualTo(1);
        assertThat(latest().get(FigureId.SETTLED).value()).isEqualTo(1);
        String hour = "/coverage?at=" + then.plus(Duration.ofHours(1));
        assertThat(new Browser(port).open(page() + hour).text()).contains("0 %", "Comptées comme elles étaient");
        String api = "/api/v1/consultations/" + consultation.slug();
        site.get(api + hour, "fr")
                .expectBody()
                .jsonPath("$.all.read")
                .isEqualTo(0)
                .jsonPath("$.all.admissible")
                .isEqualTo(7);
        site.get(api + "/coverage?at=9999-01-01T00:00:00Z", "fr").expectStatus().isBadRequest();
    }

    @Test
    void campaignsHaveAPast() {
        String text = "La nappe d’eau de la plaine est déjà trop sollicitée en été et les puits du village sont à sec.";
        List<UUID> ids = Stream.of(text, text)
                .map(body -> Objects.requireNonNull(contributions
                        .submit(consultation, Deposits.anOpinion(body))
                        .block()))
                .map(Receipt::id)
                .toList();
        TestIndexing.look(context, consultation.id(), ids);
        Instant found = clock.instant();
        clock.advance(Duration.ofHours(2));
        UUID campaign = Objects.requireNonNull(
                        campaigns.list(consultation.id(), null, 1).block())
                .items()
                .getFirst()
                .id();
        campaigns
                .rule(consultation.id(), campaign, true, TestConsultations.GUARANTOR)
                .block();
        clock.advance(Duration.ofHours(2));

        assertThat(at(before).get(FigureId.CAMPAIGNS).value()).isZero();
        assertThat(at(found).get(FigureId.CAMPAIGNS).rows())
                .containsExactly(Row.of("CONFIRMED", 0), Row.of("FOUND", 1));
        assertThat(latest().get(FigureId.CAMPAIGN_TEXTS).rows())
                .containsExactly(Row.of("CONFIRMED", 2), Row.of("FOUND", 0));
    }

    @Test
    void apiTableAndPageSayTheSame() {
        String api = "/api/v1/consultations/" + consultation.slug() + "/figures";
        site.get(api, "fr")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.asOf")
                .isEqualTo("2021-04-10T10:01:00Z")
                .jsonPath("$.figures[?(@.id == 'contributions')].value")
                .isEqualTo(7)
                .jsonPath("$.figures[?(@.id == 'contributions-by-commune')].rows[0].label")
                .isEqualTo("Douvrin (62)")
                .jsonPath("$.figures[?(!@.definition)]")
                .isEmpty();
        site.get(api + "?at=2021-04-01T12:34:56Z", "en")
                .expectBody()
                .jsonPath("$.asOf")
                .isEqualTo("2021-04-01T12:00:00Z")
                .jsonPath("$.figures[?(@.id == 'contributions')].value")
                .isEqualTo(6);
        String table = Site.text(site.get(api + "/table.csv", "fr"));
        assertThat(table)
                .startsWith("\uFEFFfigure,title,key,label,value,people,unit,as_of")
                .contains("contributions,Contributions,,,7,,CONTRIBUTIONS,2021-04-10T10:01:00Z,LOG")
                .contains("contributions-by-commune,Contributions par commune,62276,Douvrin (62),5,5,");
        assertThat(new Browser(port).open(page() + "/figures").text())
                .contains("compté le 10 avril 2021 à 12:01", "Contributions par semaine", "Douvrin (62)", "Insee")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-04-10T11:00:00Z", "9999-01-01T00:00:00Z", "hier", "2021-13-01T00:00:00Z"})
    void anInstantThatIsNotOverOrIsNoneIsRefused(String at) {
        site.get("/api/v1/consultations/" + consultation.slug() + "/figures?at=" + at, "fr")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aConsultationWithoutAnythingHasItsPage() {
        consultation = made.open();
        clock.advance(Duration.ofMinutes(2));

        assertThat(new Browser(port).open(page() + "/figures").text())
                .contains("Les chiffres")
                .doesNotContain("Semaine du", "??");
    }

    @ParameterizedTest
    @EnumSource(FigureId.class)
    void eachFigureSaysWhatItCountsInBothLanguages(FigureId id) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Stream.of("", ".definition", ".scope", id.isDeclared() ? "" : ".query")
                    .forEach(part -> assertThat(messages.getMessage("figure." + id.id() + part, null, locale))
                            .isNotBlank());
        }
    }

    private FigureSheet latest() {
        return Objects.requireNonNull(figures.latest(consultation).block());
    }

    private FigureSheet at(Instant instant) {
        return Objects.requireNonNull(figures.asOf(consultation, instant).block());
    }

    private void submit(String email, @Nullable String commune) {
        contributions
                .submit(
                        consultation,
                        new Deposit(
                                "water",
                                Kind.OPINION,
                                null,
                                "Des mots.",
                                null,
                                false,
                                commune,
                                email,
                                Consents.NONE,
                                "fr",
                                Channel.WEB,
                                null,
                                null))
                .block();
    }
}
