package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.egide.accord.Answer;
import org.egide.channel.ImportJob;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.duty.Anchor;
import org.egide.duty.Certainty;
import org.egide.duty.Duty;
import org.egide.duty.Evidence;
import org.egide.duty.Holder;
import org.egide.figures.FigureId;
import org.egide.identity.PrivilegedReads;
import org.egide.moderation.Appeal;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Sanction.Measure;
import org.egide.moderation.Signal;
import org.egide.moderation.Words.Field;
import org.egide.notification.Pace;
import org.egide.register.Channel;
import org.egide.register.Followed;
import org.egide.register.Kind;
import org.egide.register.Milestone;
import org.egide.register.Order;
import org.egide.register.Stance;
import org.egide.register.State;
import org.egide.resemblance.Axis;
import org.egide.resemblance.Campaign;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.AsideReason;
import org.egide.synthesis.Lineage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Whatever the product says, it says in French and in English. */
class BundlesTests {

    private static final List<String> BUNDLES = names();

    /** As the application is configured. */
    private static List<String> names() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        Properties configured = Objects.requireNonNull(yaml.getObject());
        return List.of(configured.getProperty("spring.messages.basename").split(","));
    }

    static List<String> bundles() {
        return BUNDLES;
    }

    static List<String> files() {
        return BUNDLES.stream()
                .flatMap(name -> Stream.of(name + ".properties", name + "_en.properties"))
                .toList();
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    /** {@code #{a.key}} and {@code #{a.key(…)}}; those made out of a value are the next one. */
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");

    /** {@code #{|kind.${value}|}}: a beginning, then the name of a value. */
    private static final Pattern MADE = Pattern.compile("#\\{\\|([\\w.-]+\\.)\\$\\{");

    /** Beginnings whose ends the template itself lists. */
    private static final Set<String> LISTED = Set.of(
            "accent.",
            "accessibility.done.",
            "accessibility.not.",
            "charter.line.",
            "charter.moderate.",
            "contribute.closed.",
            "contributions.asked.",
            "home.promise.",
            "past.",
            "privacy.",
            "privacy.rights.",
            "queue.age.",
            "queue.done.",
            "receipt.done.",
            "record.",
            "shortcuts.",
            "timeline.",
            "workspace.next.",
            "workspace.stage.");

    private static final Pattern IN_CODE = Pattern.compile("getMessage\\(\\s*\"([a-z][\\w.-]*[\\w-])\"");

    /** What comes after each beginning. A template that makes a key out of something new says here of what. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry(
                    "announcement.",
                    List.of(
                            "CHARTER",
                            "MODE.AFTER_PUBLICATION",
                            "MODE.AFTER_PUBLICATION_SOME_HELD",
                            "MODE.BEFORE_PUBLICATION")),
            Map.entry("agreement.", names(Answer.values())),
            Map.entry("agreement.before.", names(Answer.values())),
            Map.entry("agreement.did.", List.of("FORGOTTEN", "WITHDRAWN")),
            Map.entry("agreement.telling.", List.of("AGREE", "DISAGREE")),
            Map.entry("appeals.", names(Appeal.Result.values())),
            Map.entry("argument.how.", names(Lineage.How.values())),
            Map.entry("argument.stance.", names(ArgumentStance.values())),
            Map.entry("campaign.counts.", names(Campaign.State.values())),
            Map.entry("campaign.state.", names(Campaign.State.values())),
            Map.entry("campaigns.done.", List.of("confirmed", "put-in", "taken-out", "undone")),
            Map.entry("channel.", names(Channel.values())),
            Map.entry("coverage.by.", List.of("channels", "themes", "weeks")),
            Map.entry("coverage.of.", List.of("channels", "themes", "weeks")),
            Map.entry("outline.did.", List.of("changed", "grouped", "made", "restored", "retired", "shown", "split")),
            Map.entry("reading.aside.", names(AsideReason.values())),
            Map.entry(
                    "reading.did.",
                    List.of("aside", "attached", "campaign", "detached", "made", "madeCampaign", "takenUp")),
            Map.entry("contribution.of.", names(Kind.values())),
            Map.entry(
                    "figure.rows.",
                    Stream.of(FigureId.values())
                            .filter(id -> id.rows() != FigureId.Rows.NONE && id.rows() != FigureId.Rows.WEEKS)
                            .map(FigureId::id)
                            .toList()),
            Map.entry("duties.proof.", names(Evidence.values())),
            Map.entry("duty.certainty.", names(Certainty.values())),
            Map.entry("duty.from.", names(Anchor.values())),
            Map.entry("duty.holder.", names(Holder.values())),
            Map.entry("duty.state.", names(Duty.State.values())),
            Map.entry("ground.", names(Ground.values())),
            Map.entry("import.state.", names(ImportJob.State.values())),
            Map.entry("journal.what.", names(PrivilegedReads.What.values())),
            Map.entry("keys.done.", List.of("proposed", "turned", "withdrawn")),
            Map.entry("kind.", names(Kind.values())),
            Map.entry("mode.", names(ModerationMode.values())),
            Map.entry("order.", names(Order.values())),
            Map.entry("past.GUARANTOR.", names(Outcome.values())),
            Map.entry("queue.outcome.", names(Outcome.values())),
            Map.entry(
                    "people.done.", List.of("AWAITED", "INVITED", "IN_OFFICE", "KEPT", "REFUSED", "ended", "resumes")),
            Map.entry(
                    "people.standing.",
                    List.of(
                            "AWAITED",
                            "IMPEDED",
                            "INVITED",
                            "IN_OFFICE",
                            "KEPT",
                            "NOT_INVITED",
                            "NO_ACCOUNT",
                            "REFUSED",
                            "RESIGNED")),
            Map.entry("sanction.standing.", List.of("IN_FORCE", "LIFTED", "OVER")),
            Map.entry("sanctions.done.", List.of("imposed", "lifted")),
            Map.entry("sanction.measure.", names(Measure.values())),
            Map.entry("queue.redact.", names(Field.values())),
            Map.entry("record.appeal.", List.of("OPEN", "UPHELD", "REVERSED")),
            Map.entry("report.outcome.", names(Outcome.values())),
            Map.entry("pace.", names(Pace.values())),
            Map.entry("words.axis.", names(Axis.values())),
            Map.entry("words.of.", names(Axis.values())),
            Map.entry("role.", names(Role.values())),
            Map.entry("signIn.", List.of("failed", "unavailable")),
            Map.entry("signal.", names(Signal.Kind.values())),
            Map.entry("signal.name.", names(Signal.Kind.values())),
            Map.entry("stance.", names(Stance.values())),
            Map.entry("stage.", names(Milestone.Stage.values())),
            Map.entry("state.", names(State.values())),
            Map.entry("status.", names(Status.values())),
            Map.entry("step.", names(Followed.What.values())),
            Map.entry("told.", List.of("PUBLISH_REDACTED", "REFUSE")),
            Map.entry("told.appeal.", names(Appeal.Result.values())));

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThingsOfTheSameValues(String bundle) throws IOException {
        Map<String, Set<String>> french = placeholders(bundle + ".properties");
        Map<String, Set<String>> english = placeholders(bundle + "_en.properties");
        assertThat(english).isEqualTo(french).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsSaidTwiceNorLeftEmpty(String bundle) throws IOException {
        List<String> lines = text(new ClassPathResource(bundle))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines).filteredOn(line -> !line.matches("[\\w.-]+=.*\\S.*")).isEmpty();
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    /** The first bundle that has it would speak for both. */
    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        List<String> all = new ArrayList<>();
        for (String name : BUNDLES) {
            all.addAll(bundle(name + ".properties").stringPropertyNames());
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyOfATemplateOrOfTheCodeExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String text : Templates.read().values()) {
            KEY.matcher(text).results().forEach(key -> used.add(key.group(1)));
        }
        for (String source : sources()) {
            IN_CODE.matcher(source).results().forEach(key -> used.add(key.group(1)));
        }
        assertThat(used).hasSizeGreaterThan(100);
        used.removeAll(keys());
        assertThat(used).isEmpty();
    }

    @Test
    void everyKeyMadeOutOfAValueExists() throws IOException {
        Set<String> beginnings = Templates.read().values().stream()
                .flatMap(text -> MADE.matcher(text).results())
                .map(made -> made.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(beginnings).isNotEmpty();
        beginnings.removeAll(LISTED);
        beginnings.removeAll(DraftingKeysTests.VALUES.keySet());
        assertThat(beginnings).isSubsetOf(VALUES.keySet());
        Set<String> wanted = VALUES.entrySet().stream()
                .filter(made -> beginnings.contains(made.getKey()))
                .flatMap(made -> made.getValue().stream().map(value -> made.getKey() + value))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted).isSubsetOf(keys());
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String name : BUNDLES) {
            keys.addAll(bundle(name + ".properties").stringPropertyNames());
        }
        return keys;
    }

    private static Map<String, Set<String>> placeholders(String name) throws IOException {
        Properties bundle = bundle(name);
        return bundle.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, key -> placeholdersOf(bundle.getProperty(key))));
    }

    private static Set<String> placeholdersOf(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties bundle(String name) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource(name), StandardCharsets.UTF_8));
    }

    private static String text(ClassPathResource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> sources = new java.util.ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
