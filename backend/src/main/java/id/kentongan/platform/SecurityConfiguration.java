package id.kentongan.platform;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The one door: deny by default, CSRF, headers. Signing in itself is a use case of a module. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String NO_CONTENT_POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Bean
  RuleBook ruleBook(List<PathRules> modules) {
    return new RuleBook(modules);
  }

  @Bean
  Refusals refusals(RuleBook rules, Answers answers) {
    return new Refusals(rules, answers);
  }

  /** None: each filter of each request would be timed twice, for figures that nobody looks at. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityContextRepository securityContextRepository() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  SecurityFilterChain door(
      HttpSecurity http,
      RuleBook rules,
      Refusals refusals,
      CsrfTokens csrf,
      LocalSettings local,
      SecurityContextRepository contexts,
      Screens screens) {
    http.addFilterBefore(new ScreenFilter(rules, screens), AnonymousAuthenticationFilter.class);
    http.authorizeHttpRequests(requests ->
        requests
            .dispatcherTypeMatchers(
                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
            .permitAll()
            .anyRequest()
            .access(new Gatekeeper(rules, local)));
    http.csrf(guard ->
        guard
            .csrfTokenRepository(csrf.repository())
            .csrfTokenRequestHandler(csrf)
            .ignoringRequestMatchers(
                request -> rules.ruleFor(request).filter(rule -> !rule.csrf()).isPresent()));
    http.securityContext(context -> context.securityContextRepository(contexts));
    http.exceptionHandling(
        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    http.headers(headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(NO_CONTENT_POLICY))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
            .permissionsPolicyHeader(policy -> policy.policy("microphone=(self)"))
            .frameOptions(FrameOptionsConfig::deny));
    http.requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable);
    return http.build();
  }
}
