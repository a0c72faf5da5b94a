package org.egide.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Reads every template at start and keeps its text: Thymeleaf parses a template, and each fragment of it apart, when a
 * page first asks for it, which on the event loop must not open a file (thymeleaf#1083).
 */
@Configuration(proxyBeanMethods = false)
class Templates {

    private static final String FOLDER = "/templates/";
    private static final String EXTENSION = ".html";

    /** In place of Spring Boot's own, which reads files while it renders. */
    @Bean
    ITemplateResolver defaultTemplateResolver() throws IOException {
        return new InMemory(read());
    }

    /** Texts by name, such as {@code workspace/queue}. */
    static Map<String, String> read() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html");
        for (Resource file : files) {
            String address = file.getURL().toString();
            String name = address.substring(
                    address.lastIndexOf(FOLDER) + FOLDER.length(), address.length() - EXTENSION.length());
            texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** Templates out of memory. */
    private static final class InMemory extends AbstractTemplateResolver {

        private final Map<String, String> texts;

        InMemory(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        protected boolean computeResolvable(
                IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
            return texts.containsKey(template);
        }

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
            return new StringTemplateResource(texts.get(template));
        }

        @Override
        protected TemplateMode computeTemplateMode(
                IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
            return TemplateMode.HTML;
        }

        @Override
        protected ICacheEntryValidity computeValidity(
                IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
            return AlwaysValidCacheEntryValidity.INSTANCE;
        }
    }
}
