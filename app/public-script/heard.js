/**
 * The one script of the pages that need no sign-in. Every page works without it. It makes five things better: leaving at
 * once, counting characters, keeping a form when the server cannot take it, putting a page away that nobody touches, and
 * printing. It writes text, attributes and templates of the page, never markup, so Trusted Types has nothing to refuse; it
 * stores nothing in the browser.
 */
;(() => {
  const leaveAddress = '/report/leave'

  function leave() {
    document.title = '\u00a0'
    document.body.replaceChildren()
    location.replace(leaveAddress)
  }

  function offerQuickExit() {
    const links = document.querySelectorAll('[data-leave]')
    if (links.length === 0) return
    links.forEach((link) =>
      link.addEventListener('click', (event) => {
        event.preventDefault()
        leave()
      }),
    )
    document.querySelector('[data-leave-keys]')?.removeAttribute('hidden')
    countShifts()
  }

  /** Shift three times within five seconds, with no other key between: Esc is too easily pressed by chance. */
  function countShifts() {
    /** @type {number[]} */
    let presses = []
    document.addEventListener('keyup', (event) => {
      if (event.key !== 'Shift') {
        presses = []
        return
      }
      presses = [...presses.filter((at) => event.timeStamp - at < 5000), event.timeStamp]
      if (presses.length >= 3) leave()
    })
  }

  /**
   * Says below the field how much fits; aloud only when the person rests, or a screen reader would never be silent.
   * @param {HTMLTextAreaElement} field
   */
  function countCharacters(field) {
    const shown = document.getElementById(`${field.id}-count`)
    const spoken = document.getElementById(`${field.id}-count-spoken`)
    if (!shown || !spoken) return
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let resting
    const tell = () => {
      const left = Number(field.dataset['limit']) - field.value.length
      const sentence = (left >= 0 ? field.dataset['left'] : field.dataset['over']) ?? ''
      shown.textContent = sentence.replace('{count}', Math.abs(left).toLocaleString('en-GB'))
      shown.classList.toggle('nhsuk-error-message', left < 0)
      clearTimeout(resting)
      resting = setTimeout(() => (spoken.textContent = shown.textContent), 1500)
    }
    field.addEventListener('input', tell)
    if (field.value !== '') tell()
  }

  /**
   * Sends the form without leaving the page. The server answers where to go in a header. Anything else leaves the form
   * as it is, with a sentence: the server's own where it sent one, else the form's standing one (`data-keep`). A form with
   * `data-answers` may be answered by a page, which says what is wrong and has done nothing: the browser sends it once more by
   * itself, so that the page is shown. Reporters' forms are never answered so, because a page is kept by the browser.
   * @param {HTMLFormElement} form
   */
  function keepOnFailure(form) {
    let isSending = false
    let isLeftToBrowser = false
    form.addEventListener('submit', (event) => {
      if (isLeftToBrowser) return
      event.preventDefault()
      if (isSending) return
      isSending = true
      const { submitter } = event
      send(form, submitter)
        .then(({ place, sentence, isPage }) => {
          if (place) location.assign(place)
          else if (isPage && 'answers' in form.dataset) {
            isLeftToBrowser = true
            form.requestSubmit(submitter)
          } else say(form, sentence)
        })
        .catch(() => say(form, (form.dataset['keep'] ?? '')))
        .finally(() => (isSending = false))
    })
  }

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement | null} submitter
   */
  async function send(form, submitter) {
    if (putAway) await putAway.save()
    const data = new FormData(form, submitter)
    const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(onlyWords(data))
    const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href
    const answer = await fetch(action, { method: 'POST', body, headers: { 'x-heard-fetch': '1' }, redirect: 'error' })
    const kind = answer.headers.get('content-type') ?? ''
    const sentence = kind.startsWith('text/plain') ? await answer.text() : (form.dataset['keep'] ?? '')
    return { place: answer.headers.get('x-heard-location'), sentence, isPage: kind.startsWith('text/html') }
  }

  /**
   * What a form of words holds; such a form has no files.
   * @param {FormData} data
   * @returns {[string, string][]}
   */
  function onlyWords(data) {
    return [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string} sentence
   */
  function say(form, sentence) {
    form.querySelector('.heard-kept')?.remove()
    const place = document.createElement('p')
    place.className = 'heard-kept'
    place.setAttribute('role', 'alert')
    place.tabIndex = -1
    place.textContent = sentence
    form.append(place)
    place.focus()
  }

  /** Milliseconds without a touch after which a page is put away, and how long before that it says so. */
  const patience = 120_000
  const notice = 20_000
  /**
   * A page that was taken off the screen and may still wait to be saved.
   * @type {{ save: () => Promise<void> } | null}
   */
  let putAway = null

  /**
   * Puts the page away when nobody has touched it for two minutes: what was typed is sent to the server, the browser gives up its
   * secret, and a panel that holds nothing stands in the page's place. The clock is the wall's, because timers stop while a computer
   * sleeps. What could not be sent yet lives in memory alone until it can.
   * @param {HTMLTemplateElement} panel
   */
  function putAwayWhenLeft(panel) {
    let touched = Date.now()
    /** @type {HTMLFormElement | null} */
    let typedIn = null
    /** @type {HTMLElement | null} */
    let warning = null
    const touch = () => {
      if (isOver()) return
      touched = Date.now()
      warning?.remove()
      warning = null
    }
    /** Whether the time is over, in which case the page goes. */
    const isOver = () => {
      if (putAway || Date.now() - touched >= patience) {
        if (!putAway) replacePage(panel, typedIn)
        return true
      }
      return false
    }
    const tick = () => {
      if (isOver()) clearInterval(ticking)
      else if (!warning && Date.now() - touched >= patience - notice) warning = warn(panel.dataset['warning'] ?? '')
    }
    const ticking = setInterval(tick, 1000)
    for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove', 'input']) addEventListener(kind, touch, { capture: true, passive: true })
    addEventListener('visibilitychange', tick)
    addEventListener('input', ({ target }) => {
      if (target instanceof Element) typedIn = target.closest('form') ?? typedIn
    })
  }

  /**
   * A form of a draft or of a case, which the server keeps by its page or strand; it was typed in, or holds words from before.
   * @param {HTMLFormElement} form
   * @param {boolean} isTypedIn
   */
  function isKept(form, isTypedIn) {
    /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
    const fields = form.querySelectorAll('textarea, input[type="text"]')
    const isOurs = form.querySelector('[name="step"], [name="strand"]') !== null
    return isOurs && (isTypedIn || form.querySelector('[name="step"]') !== null || [...fields].some(({ value }) => value !== ''))
  }

  /** @param {string} sentence */
  function warn(sentence) {
    const place = document.createElement('p')
    place.className = 'heard-warning'
    place.setAttribute('role', 'alert')
    document.body.append(place)
    place.textContent = sentence
    return place
  }

  /**
   * @param {HTMLTemplateElement} panel
   * @param {HTMLFormElement | null} typedIn
   */
  function replacePage(panel, typedIn) {
    const form = [typedIn, ...document.querySelectorAll('main form')].find((each) => each instanceof HTMLFormElement && isKept(each, each === typedIn))
    const held = form instanceof HTMLFormElement ? onlyWords(new FormData(form)).filter(([name]) => name !== 'go') : []
    const action = form?.getAttribute('action') ?? panel.dataset['putAway'] ?? ''
    // A picture that was chosen and not added cannot be kept: what comes back says so.
    const hadPicture = [...(form?.querySelectorAll('input[type="file"]') ?? [])].some((field) => field instanceof HTMLInputElement && (field.files?.length ?? 0) > 0)
    /** @type {URLSearchParams | null} */
    let body = action === '' ? null : new URLSearchParams([...held, ['go', 'putAway'], ['putAway', 'yes'], ...(hadPicture ? [['hadPicture', 'yes']] : [])])
    /** @type {Promise<void> | null} */
    let saving = null
    const post = async () => {
      if (!body) return
      const answer = await fetch(action, { method: 'POST', body, headers: { 'x-heard-fetch': '1' }, redirect: 'error' })
      if (!answer.headers.has('x-heard-location')) throw new Error('not saved')
      body = null
    }
    const save = () => (saving ??= post().finally(() => (saving = null)))
    const keepTrying = () => {
      save().catch(() => setTimeout(keepTrying, 5000))
    }
    putAway = { save }
    document.title = panel.dataset['pageTitle'] ?? ''
    document.body.replaceChildren(panel.content.cloneNode(true))
    document.querySelectorAll('form').forEach(keepOnFailure)
    document.querySelector('h1')?.focus()
    keepTrying()
  }

  offerQuickExit()
  const panel = document.querySelector('template[data-put-away]')
  if (panel instanceof HTMLTemplateElement) putAwayWhenLeft(panel)
  /** @type {NodeListOf<HTMLTextAreaElement>} */
  const counted = document.querySelectorAll('textarea[data-limit]')
  counted.forEach(countCharacters)
  /** @type {NodeListOf<HTMLFormElement>} */
  const kept = document.querySelectorAll('form[data-keep]')
  kept.forEach(keepOnFailure)
  /** @type {NodeListOf<HTMLElement>} */
  const first = document.querySelectorAll('[data-focus]')
  first.forEach((element) => element.focus())
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.removeAttribute('hidden')
    button.addEventListener('click', () => print())
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
})()
