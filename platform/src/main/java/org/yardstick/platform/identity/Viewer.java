package org.yardstick.platform.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.platform.shell.Language;

/**
 * The person who asks, with everything needed to decide what they may: passed along, never looked up on the side.
 *
 * @param scopes what the token is good for when a program asks in the person's name; empty when it is the person
 */
public record Viewer(
        UUID person,
        Names names,
        String email,
        Optional<Language> language,
        List<Post> posts,
        Optional<Set<Scope>> scopes) {

    public Viewer(UUID person, Names names, String email, Optional<Language> language, List<Post> posts) {
        this(person, names, email, language, posts, Optional.empty());
    }

    /** The same person as a program with a token is to be seen. */
    public Viewer through(Set<Scope> token) {
        return new Viewer(person, names, email, language, posts, Optional.of(Set.copyOf(token)));
    }

    /** The person behind the program: for what the program does not read but only names. */
    public Viewer inPerson() {
        return new Viewer(person, names, email, language, posts);
    }

    /** Whether it is the person, or a program whose token is good for {@code scope}. */
    public boolean isGoodFor(Scope scope) {
        return scopes.map(token -> token.contains(scope)).orElse(true);
    }

    /** A role held in an organisation. */
    public record Post(UUID organisation, Role role) {}

    public boolean holds(Role... roles) {
        var wanted = Set.of(roles);
        return posts.stream().anyMatch(post -> wanted.contains(post.role()));
    }

    public boolean holds(UUID organisation, Role... roles) {
        var wanted = Arrays.asList(roles);
        return posts.stream()
                .anyMatch(post -> post.organisation().equals(organisation) && wanted.contains(post.role()));
    }

    /** The organisations in which this person holds one of {@code roles}: the scope of every query for them. */
    public Set<UUID> organisations(Role... roles) {
        var wanted = Set.of(roles);
        return posts.stream()
                .filter(post -> wanted.contains(post.role()))
                .map(Post::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }
}
