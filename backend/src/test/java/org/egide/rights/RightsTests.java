package org.egide.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Designations;
import org.egide.consultation.Designee;
import org.egide.consultation.Role;
import org.egide.identity.Action;
import org.egide.identity.Capacity;
import org.egide.register.Contributions;
import org.egide.rights.Question.Answer;
import org.egide.rights.Question.Said;
import org.egide.testing.Deposits;
import org.egide.testing.KeycloakTest;
import org.egide.testing.Site;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Calls every route as everybody: on the consultation where they have their role, on one where the roles are exchanged,
 * on a draft, and with tokens that are not good. What each must be answered is read in the table of rights.
 */
@KeycloakTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTests {

    private static final String WRONG_CODE = "AAAA-00000-00000-00000-00000";

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Designations designations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private Everybody everybody;

    @SuppressWarnings("NullAway.Init")
    private Consultation here;

    @SuppressWarnings("NullAway.Init")
    private Consultation there;

    @SuppressWarnings("NullAway.Init")
    private Consultation draft;

    @BeforeAll
    void everybodySignsIn() {
        clock.reset();
        site = Site.on(port);
        everybody = Everybody.signedInOn(port);
        here = made.create(Everybody.consultation(Everybody.HERE, "2021-02-09"));
        there = made.create(Everybody.consultation(Everybody.THERE, "2021-02-09"));
        draft = made.create(Everybody.consultation(Everybody.HERE, "2021-04-20"));
        Stream.of(here, draft).forEach(this::designate);
        contributions.submit(here, Deposits.anOpinion("Publié tout de suite.")).block();
        contributions.submit(there, Deposits.anOpinion("Publié aussi.")).block();
    }

    /** Invited, and not declared yet. */
    private void designate(Consultation consultation) {
        Designee person = new Designee(Role.GUARANTOR, "Théa Maquette", "territoire@example.org", "fr");
        designations
                .invite(consultation.id(), person, TestConsultations.OFFICER)
                .block();
    }

    static Stream<RouteRight> routes() {
        return RouteRight.all().stream();
    }

    /** All but the two of the way to Keycloak and back, which come before tokens are read. */
    static Stream<RouteRight> routesThatReadTokens() {
        return routes().filter(route -> !route.pattern().contains("/oauth2/"));
    }

    static Stream<RouteRight> routesOf(Action action) {
        return routes().filter(route -> route.action() == action);
    }

    static Stream<RouteRight> routesByCode() {
        return routesOf(Action.FOLLOW).filter(route -> !route.pattern().contains("/reports/"));
    }

    static Stream<RouteRight> routesOfJudges() {
        return routesOf(Action.JUDGE);
    }

    static Stream<RouteRight> routesOfConsultations() {
        return routes().filter(RouteRight::ofConsultation);
    }

    @Test
    void everyRouteHasItsRight() {
        Set<String> mapped = RouteRight.all().stream().map(RouteRight::route).collect(Collectors.toSet());
        Set<String> answered =
                RouteRight.lines(Path.of("../docs/routes.txt")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped)
                .as("src/test/resources/rights/routes.txt names the right of each route of docs/routes.txt")
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void everyRightIsAskedBySomeRoute() {
        Set<Action> asked = RouteRight.all().stream().map(RouteRight::action).collect(Collectors.toSet());
        asked.add(Action.JUDGE_SOLE_GUARANTOR); // the same routes as JUDGE, where there is one guarantor: below
        assertThat(asked).containsExactlyInAnyOrder(Action.values());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void answersEverybodyHereAsTheTableSays(RouteRight route) {
        assertThat(wrong(route, here, Everybody.HERE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRoleHeldElsewhereIsNothingHere(RouteRight route) {
        assertThat(wrong(route, there, Everybody.THERE)).isEmpty();
    }

    private List<String> wrong(RouteRight route, Consultation consultation, Map<String, Capacity> roles) {
        Question question = new Question(route, consultation.slug(), WRONG_CODE);
        List<String> wrong = new ArrayList<>();
        for (Asker asker : everybody.asking(route, roles)) {
            Answer answer = question.by(site, asker);
            Said expected = expected(route.action(), asker);
            if (answer.said() != expected) {
                wrong.add(asker + ": " + expected + " expected, not " + answer.said() + " (" + answer.status() + " "
                        + answer.leadsTo() + ")");
            }
        }
        return wrong;
    }

    /** Without the right code there is nothing to follow, for anybody. */
    private static Said expected(Action action, Asker asker) {
        if (action == Action.FOLLOW) {
            return Said.HIDDEN;
        }
        if (allows(action, asker.capacities())) {
            return Said.ALLOWED;
        }
        return asker.signedIn() ? Said.REFUSED : Said.NOT_SIGNED_IN;
    }

    private static boolean allows(Action action, Set<Capacity> held) {
        // nobody here holds two roles at once: StandingTests and KeysTests try that
        return held.stream().anyMatch(action.rule().allowed()::contains)
                && held.stream().noneMatch(action.rule().never()::contains);
    }

    /** The public has not been told of it: for whoever does not work on it, it does not exist. */
    @ParameterizedTest
    @MethodSource("routesOfConsultations")
    void aDraftExistsOnlyForThoseWhoWorkOnIt(RouteRight route) {
        List<String> wrong = new ArrayList<>();
        for (Asker asker : everybody.asking(route, Everybody.HERE)) {
            Answer answer = new Question(route, draft.slug(), WRONG_CODE).by(site, asker);
            Said said = isPublic(route.action()) && answer.status() == 404 ? Said.HIDDEN : answer.said();
            Said expected = onDraft(route.action(), asker);
            if (said != expected) {
                wrong.add(asker + ": " + expected + " expected, not " + said);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isPublic(Action action) {
        return action.rule().allowed().contains(Capacity.PUBLIC);
    }

    private static Said onDraft(Action action, Asker asker) {
        if (isPublic(action)) {
            return Said.HIDDEN;
        }
        boolean knows = allows(Action.PREVIEW, asker.capacities()) || allows(Action.DECLARE, asker.capacities());
        return asker.signedIn() && !knows ? Said.HIDDEN : expected(action, asker);
    }

    /** Whatever the route, public ones too: a token that is not good is said to be so. */
    @ParameterizedTest
    @MethodSource("routesThatReadTokens")
    void refusesATokenForAnotherAudienceUnsignedOrAltered(RouteRight route) {
        List<String> wrong = new ArrayList<>();
        String good = everybody.token("garant");
        for (String bad : List.of(BadTokens.ofAnotherAudience(), BadTokens.unsigned(good), BadTokens.altered(good))) {
            Answer answer = ask(route, bad);
            if (answer.status() != 401) {
                wrong.add(answer.status() + " for " + bad);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routesThatReadTokens")
    void refusesAnExpiredToken(RouteRight route) {
        Instant later = Instant.now().plus(Duration.ofMinutes(30));
        clock.advance(Duration.between(clock.instant(), later));
        try {
            assertThat(ask(route, everybody.token("garant")).status()).isEqualTo(401);
        } finally {
            clock.reset();
        }
    }

    private Answer ask(RouteRight route, String token) {
        return new Question(route, here.slug(), WRONG_CODE).by(site, new Asker("garant", Set.of(), token, null));
    }

    /** The code is the proof: whoever holds it may, signed in or not, whatever their roles. */
    @ParameterizedTest
    @MethodSource("routesByCode")
    void whoeverHoldsTheCodeFollows(RouteRight route) {
        for (Asker asker :
                List.of(Asker.NOBODY, new Asker("maitre-ouvrage", Set.of(), everybody.token("maitre-ouvrage"), null))) {
            String code = Objects.requireNonNull(contributions
                            .submit(here, Deposits.anOpinion("À suivre."))
                            .block())
                    .code();
            assertThat(new Question(route, here.slug(), code).by(site, asker).said())
                    .as(asker.toString())
                    .isEqualTo(Said.ALLOWED);
        }
    }

    @ParameterizedTest
    @MethodSource("routesOfJudges")
    void theCommissionJudgesWhereThereIsOneGuarantorAtMost(RouteRight route) {
        Consultation alone = made.create(Everybody.consultation(Map.of("garant", Capacity.GUARANTOR), "2021-02-09"));
        RouteRight asked = new RouteRight(route.pattern(), route.method(), Action.JUDGE_SOLE_GUARANTOR);
        assertThat(wrong(asked, alone, Map.of("garant", Capacity.GUARANTOR))).isEmpty();
    }
}
