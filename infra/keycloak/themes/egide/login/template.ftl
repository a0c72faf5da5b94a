<#--
  The frame of every page of Keycloak's, the same as the site's (fragments/page.html). What the pages themselves say is
  Keycloak's; they ask for the two macros below by name.
-->
<#macro username>
  <p class="facts who">
    <span id="kc-attempted-username">${auth.attemptedUsername}</span>
    <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
  </p>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${heading?markup_string?replace("<[^>]+>", "", "r")?trim?no_esc} – Égide</title>
  <link rel="icon" href="${url.resourcesPath}/icon.svg" type="image/svg+xml">
  <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#list (scripts![]) as script>
  <script src="${script}"></script>
  </#list>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body class="account" data-page-id="login-${pageId}">
  <a class="skip" href="#content">${msg("egideSkip")}</a>
  <header class="site">
    <div>
      <a class="brand" href="${(client.baseUrl)!'/'}">
        <svg viewBox="0 0 26 30" aria-hidden="true" focusable="false">
          <path d="M13 0 26 5v10c0 7-5 12-13 15C5 27 0 22 0 15V5z"/>
        </svg>
        Égide
      </a>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <nav aria-label="${msg("languages")}">
        <ul>
          <#list locale.supported?sort_by("languageTag")?reverse as other>
          <li>
            <a href="${other.url}" hreflang="${other.languageTag}" lang="${other.languageTag}"
              <#if other.languageTag == locale.currentLanguageTag>aria-current="true"</#if>
            >${other.label}</a>
          </li>
          </#list>
        </ul>
      </nav>
      </#if>
    </div>
  </header>
  <main id="content" tabindex="-1">
    <h1 id="kc-page-title">${heading}</h1>
    <#if displayRequiredFields>
    <p class="hint"><span class="required">*</span> ${msg("requiredFields")}</p>
    </#if>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <@username/>
    </#if>
    <#-- What was asked for by the application itself needs no warning that it must be done. -->
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <div class="<#if message.type == "error">faults<#else>notice</#if>" role="alert">
      <p class="kc-feedback-text">${kcSanitize(message.summary)?no_esc}</p>
    </div>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
      <button id="try-another-way" class="button quiet" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
    <div id="kc-info" class="more"><#nested "info"></div>
    </#if>
  </main>
  <footer class="site">
    <div>
      <p>${msg("egideAccount")}</p>
    </div>
  </footer>
</body>
</html>
</#macro>
