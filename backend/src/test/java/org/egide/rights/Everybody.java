package org.egide.rights;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Capacity;
import org.egide.testing.TestConsultations;
import org.egide.testing.TestKeycloak;
import org.egide.testing.TestSession;

/**
 * The realm's people, one of each role, and nobody.
 *
 * @param tokens their access tokens, by user
 * @param cookies the cookies of their sessions, by user
 */
record Everybody(Map<String, String> tokens, Map<String, String> cookies) {

    /** Who is what here. Written by hand, so that the product does not judge itself. */
    static final Map<String, Capacity> HERE = Map.of(
            "garant", Capacity.GUARANTOR,
            "garante", Capacity.GUARANTOR,
            "maitre-ouvrage", Capacity.OWNER,
            "greffe", Capacity.CLERK,
            "etat", Capacity.RESPONDENT,
            "territoire", Capacity.DESIGNATED_GUARANTOR);

    /** On the other consultation the roles are exchanged: whoever carried one over would be found out. */
    static final Map<String, Capacity> THERE = Map.of(
            "maitre-ouvrage", Capacity.GUARANTOR,
            "etat", Capacity.GUARANTOR,
            "garant", Capacity.OWNER,
            "garante", Capacity.CLERK,
            "greffe", Capacity.RESPONDENT);

    private static final Map<String, Capacity> EVERYWHERE =
            Map.of("commission", Capacity.COMMISSION_OFFICER, "exploitant", Capacity.PLATFORM_OPERATOR);

    private static final List<String> PEOPLE = List.of(
            "citoyenne",
            "garant",
            "garante",
            "maitre-ouvrage",
            "greffe",
            "etat",
            "territoire",
            "commission",
            "exploitant");

    /** Everybody, signed in at the pages of a site and at Keycloak. */
    static Everybody signedInOn(int port) {
        return new Everybody(
                PEOPLE.stream().collect(Collectors.toMap(Function.identity(), TestKeycloak::tokenOf)),
                PEOPLE.stream()
                        .collect(Collectors.toMap(Function.identity(), user -> TestSession.cookieOf(port, user))));
    }

    /** Their token. */
    String token(String user) {
        return Objects.requireNonNull(tokens.get(user));
    }

    /** A consultation on which these people have these roles; a draft when its notice is after 1 April 2021. */
    static ConsultationDraft consultation(Map<String, Capacity> people, String notice) {
        List<Member> members = people.entrySet().stream()
                .filter(one -> one.getValue() != Capacity.DESIGNATED_GUARANTOR)
                .map(one -> new Member(
                        Role.valueOf(one.getValue().name()), "Inventé " + one.getKey(), one.getKey() + "@example.org"))
                .toList();
        boolean hidden = notice.compareTo("2021-04-01") > 0;
        return TestConsultations.draft(
                TestConsultations.calendar(
                        notice, hidden ? "2021-05-06" : "2021-02-25", hidden ? "2021-06-23" : "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                members);
    }

    /** Programs bring tokens to the API, people come to the pages with a session. */
    List<Asker> asking(RouteRight route, Map<String, Capacity> roles) {
        List<Asker> askers = new ArrayList<>(List.of(Asker.NOBODY));
        for (String user : PEOPLE) {
            Set<Capacity> capacities = capacities(user, roles);
            askers.add(
                    route.ofApi() || route.signsOut()
                            ? new Asker(user, capacities, tokens.get(user), null)
                            : new Asker(user, capacities, null, cookies.get(user)));
        }
        return askers;
    }

    private static Set<Capacity> capacities(String user, Map<String, Capacity> roles) {
        Set<Capacity> held = EnumSet.of(Capacity.PUBLIC, Capacity.SIGNED_IN);
        Stream.of(roles, EVERYWHERE)
                .map(all -> all.get(user))
                .filter(Objects::nonNull)
                .forEach(held::add);
        return held;
    }
}
