package io.relayspring.core.call.options;

import io.relayspring.core.params.Checks;
import io.relayspring.core.params.Options;
import io.relayspring.core.params.Params;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The parameters of {@code calling.ai}. */
public final class AiOptions extends Options<AiOptions> {

    private final List<Params> languages = new ArrayList<>();
    private final List<Params> pronunciations = new ArrayList<>();

    /** A stored agent, by its id. */
    public AiOptions agent(String id) {
        return set("agent", Checks.text("agent", id));
    }

    /** What the agent is to be and do. */
    public AiOptions prompt(String text) {
        return prompt(text, options -> {});
    }

    /** What the agent is to be and do, with settings of the model. */
    public AiOptions prompt(String text, Consumer<? super PromptOptions> options) {
        PromptOptions prompt = new PromptOptions(text);
        options.accept(prompt);
        return set("prompt", prompt);
    }

    /** What the agent is asked to sum up when it has left. */
    public AiOptions postPrompt(String text) {
        return postPrompt(text, options -> {});
    }

    /** What the agent is asked to sum up when it has left, with settings of the model. */
    public AiOptions postPrompt(String text, Consumer<? super PromptOptions> options) {
        PromptOptions prompt = new PromptOptions(text);
        options.accept(prompt);
        return set("post_prompt", prompt);
    }

    /** Where the summary is sent to by HTTP. */
    public AiOptions postPromptUrl(URI url) {
        return set("post_prompt_url", url);
    }

    /** Who the server is there. */
    public AiOptions postPromptAuth(String user, String password) {
        set("post_prompt_auth_user", Checks.text("user", user));
        return set("post_prompt_auth_password", Checks.text("password", password));
    }

    /** A language the agent speaks, and its voice, for instance {@code "English", "en-US", "rime.spore"}. */
    public AiOptions language(String name, String code, String voice) {
        languages.add(Params.of(Map.of(
                "name", Checks.text("name", name),
                "code", Checks.text("code", code),
                "voice", Checks.text("voice", voice))));
        return set("languages", List.copyOf(languages));
    }

    /** How a word is to be spoken. */
    public AiOptions pronounce(String word, String spoken) {
        pronunciations.add(Params.of(Map.of("replace", Checks.text("word", word), "with", spoken)));
        return set("pronounce", List.copyOf(pronunciations));
    }

    /** Words that are likely to be said. */
    public AiOptions hints(String... words) {
        return set("hints", List.of(words));
    }

    /** Data the agent and its functions share. */
    public AiOptions globalData(Params data) {
        return set("global_data", data);
    }

    /** The functions the agent may call, as the vendor's SWAIG describes them. */
    public AiOptions swaig(Params functions) {
        return set("SWAIG", functions);
    }

    /** Further settings of the agent, as the vendor describes them. */
    public AiOptions settings(Params settings) {
        return set("params", settings);
    }
}
