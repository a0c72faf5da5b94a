package org.egide.suggestion;

import java.util.List;
import java.util.Map;
import org.egide.synthesis.Argument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a model by the protocol that llama.cpp, Ollama and vLLM serve ({@code POST …/chat/completions}). One question,
 * one answer of bounded size within a bounded time; no redirection is followed, and no tool is offered.
 */
class ModelClient {

    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int MOST_TOKENS = 800;

    private final ModelProperties properties;
    private final JsonMapper json;
    private final WebClient client;

    ModelClient(ModelProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
        String key = properties.key();
        this.client = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .defaultHeaders(headers -> {
                    if (key != null && !key.isBlank()) {
                        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + key);
                    }
                })
                .build();
    }

    /** What the model answers about a text; an error when it does not, or not in time, or in another protocol. */
    Mono<String> ask(String text, List<Argument> arguments) {
        Map<String, Object> question = Map.of(
                "model",
                properties.name(),
                "messages",
                Prompt.messages(json.writeValueAsString(Prompt.document(text, arguments))),
                "temperature",
                0,
                "max_tokens",
                MOST_TOKENS,
                "stream",
                false,
                "response_format",
                Map.of("type", "json_object"));
        return client.post()
                .uri(properties.url().toString().replaceAll("/+$", "") + "/chat/completions")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .bodyValue(json.writeValueAsString(question))
                .retrieve()
                .bodyToMono(String.class)
                .timeout(properties.timeout())
                .map(this::content);
    }

    private String content(String answer) {
        JsonNode content = json.readTree(answer).at("/choices/0/message/content");
        if (!content.isString()) {
            throw new IllegalStateException("not an answer of the protocol");
        }
        return content.stringValue();
    }
}
